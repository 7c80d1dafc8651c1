using System.Net.Mail;
using System.Text.Json;
using Dabir.Data;
using Dabir.Logbook;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff;

/// <summary>Hires somebody, from the command line or the desk, after checking what was typed.</summary>
public sealed class StaffAdding(NewsroomWriter writer, TimeProvider clock)
{
    public const int ShortestPassword = 12;
    public const int LongestName = 100;

    /// <summary>The message key of what is wrong with an application, or null.</summary>
    public static string? Wrong(string? email, string? name, string? password) =>
        !MailAddress.TryCreate(email, out var address) || address.Address != email || email.Length > 254 ? "staff.email-wrong"
        : string.IsNullOrWhiteSpace(name) || name.Length > LongestName ? "staff.name-wrong"
        : password is null || password.Length < ShortestPassword ? "staff.password-short"
        : password.Length > 200 ? "staff.password-long"
        : null;

    /// <summary>Creates the account; refuses an address that is taken and a section that does not exist.</summary>
    public Task<(StaffMember? Member, Outcome Outcome)> Hire(
        string email,
        string name,
        Role role,
        string password,
        IReadOnlyList<string> sections,
        Actor by,
        Func<NewsroomDb, Task<bool>>? onlyIf = null
    ) =>
        writer.Write(async db =>
        {
            if (onlyIf is not null && !await onlyIf(db))
                return (null, Outcome.Refused("staff.not-allowed"));
            var normalized = email.ToUpperInvariant();
            if (await db.Users.AnyAsync(m => m.NormalizedEmail == normalized))
                return (null, Outcome.Refused("staff.email-taken"));
            var held = await db.Sections.Where(s => sections.Contains(s.Slug)).ToListAsync();
            if (held.Count != sections.Distinct().Count())
                return (null, Outcome.Refused("staff.no-section"));
            var (member, outcome) = StaffMember.Hire(
                email,
                name,
                role,
                held,
                m => new PasswordHasher<StaffMember>().HashPassword(m, password),
                by,
                clock.GetUtcNow().UtcDateTime
            );
            db.Users.Add(member);
            return ((StaffMember?)member, db.Record(outcome));
        });

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
        {
            await errors.WriteLineAsync(
                $"--role: '{role}' is none of {string.Join(", ", Enum.GetValues<Role>().Select(Spelled))}."
            );
            return 1;
        }
        var password = await input.ReadLineAsync();
        var wrong = Wrong(email, name, password);
        if (wrong is null)
            wrong = (await Hire(email, name, wanted, password!, sections, Actor.Operator)).Outcome.Reason;
        if (wrong is not null)
        {
            await errors.WriteLineAsync(Explained(wrong));
            return 1;
        }
        await output.WriteLineAsync($"{name} <{email}> is {Spelled(wanted)}.");
        return 0;
    }

    static string Spelled(Role role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    static Role? RoleOf(string spelled) => Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(r => Spelled(r!.Value) == spelled);

    static string Explained(string key) =>
        key switch
        {
            "staff.email-wrong" => "--email: not an e-mail address.",
            "staff.name-wrong" => $"--name: a name of 1 to {LongestName} characters is needed.",
            "staff.password-short" => $"The password on standard input needs at least {ShortestPassword} characters.",
            "staff.password-long" => "The password on standard input is longer than 200 characters.",
            "staff.email-taken" => "--email: somebody with this address is already on the staff.",
            _ => "--section: there is no such section.",
        };
}
