using Dabir.Data;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff;

/// <summary><c>dabir staff list|role|block|unblock|reset|factor-off</c>: the operator stands above roles, and every act has its row.</summary>
public sealed class StaffVerbs(NewsroomWriter writer, NewsroomDb db, Signer signer, Settings settings, TimeProvider clock)
{
    /// <summary>A line a member, parted by tabs: address, name, role, sections or <c>everywhere</c>, and <c>blocked</c> or nothing.</summary>
    public async Task<int> List(TextWriter output)
    {
        foreach (var member in await db.Users.AsNoTracking().WithGrants.OrderBy(m => m.Id).ToListAsync())
        {
            var roles = string.Join(' ', member.Roles.Select(StaffAdding.Spelled));
            var sections = string.Join(' ', member.Grants.Select(g => g.Section?.Slug ?? "everywhere").Distinct());
            await output.WriteLineAsync(
                $"{member.Email}\t{member.Name}\t{roles}\t{sections}\t{(member.IsBlocked ? "blocked" : "")}".TrimEnd('\t')
            );
        }
        return 0;
    }

    public Task<int> Role(string email, string role, IReadOnlyList<string> sections, TextWriter output, TextWriter errors) =>
        StaffAdding.RoleOf(role) is not { } wanted
            ? StaffAdding.NoSuchRole(role, errors)
            : Decide(
                email,
                async (inside, member) =>
                    await StaffAdding.Sections(inside, sections) is { } held
                        ? await StaffAccounts.Become(
                            inside,
                            member,
                            wanted,
                            held,
                            m => m.Become(wanted, held, Actor.Operator, Now)
                        )
                        : Outcome.Refused("staff.no-section"),
                $"{email} is {StaffAdding.Spelled(wanted)}.",
                output,
                errors
            );

    public Task<int> Block(string email, TextWriter output, TextWriter errors) =>
        Decide(
            email,
            (inside, member) => StaffAccounts.Block(inside, member, m => m.Block(Actor.Operator, Now), Now),
            $"{email} is blocked and signed out everywhere.",
            output,
            errors
        );

    public Task<int> Unblock(string email, TextWriter output, TextWriter errors) =>
        Decide(
            email,
            (_, member) => Task.FromResult(member.Unblock(Actor.Operator, Now)),
            $"{email} may sign in again.",
            output,
            errors
        );

    /// <summary>Prints the link by which the member chooses a new password.</summary>
    public async Task<int> Reset(string email, TextWriter output, TextWriter errors)
    {
        var made = await writer.Write(async inside =>
            await inside.Account(email) is { } member
                ? await StaffAccounts.Reset(inside, signer, member, m => m.OfferReset(Actor.Operator, Now), Now)
                : Outcome.Refused("staff.no-member")
        );
        if (made.IsRefused)
            return await Refused(made.Reason!, errors);
        // A guessed address would lead somewhere else; without one the path alone is told.
        var home = SiteAddress.KnownFrom(settings);
        await output.WriteLineAsync($"{home}/reset/{made.Value}");
        if (home is null)
            await errors.WriteLineAsync(
                "The site's address is not known here: put it before the path above, or tell it with --address https://…"
            );
        return 0;
    }

    /// <summary>Takes a lost second factor away, and ends the sessions.</summary>
    public Task<int> FactorOff(string email, TextWriter output, TextWriter errors) =>
        Decide(
            email,
            (inside, member) =>
                StaffAccounts.LoseSecondFactor(inside, member.Id, m => m.LoseSecondFactor(Actor.Operator, Now), Now),
            $"{email} has no second factor now and is signed out everywhere.",
            output,
            errors
        );

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    async Task<int> Decide(
        string email,
        Func<NewsroomDb, StaffMember, Task<Outcome>> decide,
        string said,
        TextWriter output,
        TextWriter errors
    )
    {
        var outcome = await writer.Write(async inside =>
            await inside.Account(email) is { } member ? await decide(inside, member) : Outcome.Refused("staff.no-member")
        );
        if (outcome.IsRefused)
            return await Refused(outcome.Reason!, errors);
        await output.WriteLineAsync(said);
        return 0;
    }

    static async Task<int> Refused(string key, TextWriter errors)
    {
        await errors.WriteLineAsync(
            key switch
            {
                "staff.no-member" => "--email: nobody on the staff has this address.",
                "staff.no-factor" => "--email: this account has no second factor.",
                "staff.last-admin" => "--email: this is the only admin; make somebody else admin first.",
                "staff.blocked" => "--email: the account is blocked; unblock it first.",
                "staff.needs-section" => "--section: a desk editor answers for at least one section.",
                _ => "--section: there is no such section.",
            }
        );
        return 1;
    }
}
