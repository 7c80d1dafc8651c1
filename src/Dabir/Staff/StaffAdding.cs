using System.Text.Json;
using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Words;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff;

/// <summary>
/// What is asked for somebody who is to be hired, already checked by <see cref="StaffAdding.Wrong"/>; made by
/// <see cref="StaffAdding.Apply"/>.
/// </summary>
/// <param name="PasswordHash">
/// Made before the write: it takes a tenth of a second on purpose. Null for somebody who chooses a password by a link.
/// </param>
/// <param name="Sections">Their addresses, <c>city</c> or <c>en/city</c>; none for the whole house.</param>
public sealed record Application(string Email, string Name, Role Role, string? PasswordHash, IReadOnlyList<string> Sections);

/// <summary>Hires somebody, from the command line or the desk, after checking what was typed.</summary>
public sealed class StaffAdding(NewsroomWriter writer, Passwords passwords, TimeProvider clock)
{
    public const int LongestName = 100;

    /// <summary>Everything that is wrong with an application: the field, and the message key.</summary>
    /// <param name="password">Null when it is chosen by a link.</param>
    public static IReadOnlyList<(string Field, string Key)> Wrong(string? email, string? name, string? password)
    {
        List<(string, string?)> found =
        [
            ("Name", WrongName(name)),
            ("Email", WrongEmail(email)),
            ("Password", password is null ? null : PasswordRules.Wrong(password, email, name)),
        ];
        return [.. found.Where(f => f.Item2 is not null).Select(f => (f.Item1, f.Item2!))];
    }

    /// <summary>The message key of what is wrong with a name, or null.</summary>
    public static string? WrongName(string? name) =>
        OneLine.Of(name ?? "").Length is 0 or > LongestName ? "staff.name-wrong"
        : Bidi.Turns(name) ? "names.turning"
        : null;

    /// <summary>The same of a sign-in address.</summary>
    public static string? WrongEmail(string? email) => SignInAddress.IsOne(email) ? null : "staff.email-wrong";

    /// <param name="passwordHash">From <see cref="Passwords.Hash"/>; nothing else of the password is kept.</param>
    public static Application Apply(string email, string name, Role role, string? passwordHash, IReadOnlyList<string> sections) =>
        new(email, NameOf(name), role, passwordHash, sections);

    /// <summary>A name as the house writes it down.</summary>
    public static string NameOf(string typed) => TypedText.Line(typed, Wording.Complete);

    /// <summary>Hires for the desk. Refuses a role or a section that the one who hires does not hold.</summary>
    public Task<Outcome<StaffMember>> Hire(Application wanted, StaffMember by) => writer.Write(db => Hire(db, wanted, by));

    /// <summary>The same inside a write that is under way.</summary>
    public async Task<Outcome<StaffMember>> Hire(NewsroomDb db, Application wanted, StaffMember by) =>
        await Sections(db, wanted.Sections) is { } sections
            ? await Add(
                db,
                wanted,
                StaffMember.Hire(wanted.Email, wanted.Name, wanted.Role, sections, wanted.PasswordHash, by, Now)
            )
            : Outcome.Refused("staff.no-section");

    /// <summary>Hires on the operator's word, who stands above roles.</summary>
    /// <param name="onlyIf">Asked inside the write; refuses with false.</param>
    internal Task<Outcome<StaffMember>> Hire(Application wanted, Actor by, Func<NewsroomDb, Task<bool>>? onlyIf = null) =>
        writer.Write(async db =>
            onlyIf is not null && !await onlyIf(db) ? Outcome.Refused("staff.not-allowed")
            : await Sections(db, wanted.Sections) is { } sections
                ? await Add(
                    db,
                    wanted,
                    StaffMember.Hire(wanted.Email, wanted.Name, wanted.Role, sections, wanted.PasswordHash, by, Now)
                )
            : Outcome.Refused("staff.no-section")
        );

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    static async Task<Outcome<StaffMember>> Add(NewsroomDb db, Application wanted, (StaffMember? Member, Outcome Outcome) hired)
    {
        var normalized = wanted.Email.ToUpperInvariant();
        if (await db.Users.AnyAsync(m => m.NormalizedEmail == normalized))
            return Outcome.Refused("staff.email-taken");
        var (member, outcome) = hired;
        if (member is null)
            return outcome;
        db.Users.Add(member);
        return outcome.With(member);
    }

    /// <summary>Sections by their addresses, <c>city</c> or <c>en/city</c>; null when one does not exist.</summary>
    internal static async Task<IReadOnlyList<Section>?> Sections(NewsroomDb db, IReadOnlyList<string> addresses)
    {
        var (editions, held) = (await EditionBook.Open(db), new List<Section>());
        foreach (var address in addresses.Distinct())
        {
            var (edition, slug) = address.Split('/') is [var named, var below]
                ? (editions.Named(named), below)
                : (editions.First, address);
            var section = await db.Sections.FirstOrDefaultAsync(s =>
                edition != null && s.EditionId == edition.Id && s.Slug == slug
            );
            if (section is null)
                return null;
            held.Add(section);
        }
        return held;
    }

    /// <summary><c>dabir staff add</c>: the password is the first line of standard input.</summary>
    public async Task<int> Run(
        string email,
        string name,
        string role,
        IReadOnlyList<string> sections,
        TextReader input,
        TextWriter output,
        TextWriter errors
    )
    {
        if (RoleOf(role) is not { } wanted)
            return await NoSuchRole(role, errors);
        var password = await input.ReadLineAsync();
        var wrong = Wrong(email, name, password ?? "").Select(w => w.Key).ToList();
        if (wrong.Count == 0)
        {
            var application = Apply(email, name, wanted, (await passwords.Hash(password!))!, sections);
            if ((await Hire(application, Actor.Operator)).Reason is { } refused)
                wrong.Add(refused);
        }
        if (wrong.Count > 0)
        {
            await errors.WriteLineAsync(string.Join(' ', wrong.Select(Explained)));
            return 1;
        }
        await output.WriteLineAsync($"{name} <{email}> is {Spelled(wanted)}.");
        return 0;
    }

    internal static string Spelled(Role role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    internal static async Task<int> NoSuchRole(string role, TextWriter errors)
    {
        await errors.WriteLineAsync($"--role: '{role}' is none of {string.Join(", ", Enum.GetValues<Role>().Select(Spelled))}.");
        return 1;
    }

    internal static Role? RoleOf(string spelled) =>
        Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(r => Spelled(r!.Value) == spelled);

    static string Explained(string key) =>
        key switch
        {
            "staff.email-wrong" => "--email: not an e-mail address such as name@example.ir.",
            "staff.name-wrong" => $"--name: a name of 1 to {LongestName} characters is needed.",
            "names.turning" => "--name: it holds a mark that turns the direction of the line around.",
            "staff.password-short" => $"The password on standard input needs at least {PasswordRules.Shortest} characters.",
            "staff.password-long" => "The password on standard input is longer than 200 characters.",
            "staff.password-common" => "The password on standard input is one that is guessed first.",
            "staff.password-own" => "The password on standard input is made of the name or the address.",
            "staff.needs-section" => "--section: a desk editor answers for at least one section.",
            "staff.email-taken" => "--email: somebody with this address is already on the staff.",
            _ => "--section: there is no such section.",
        };
}
