using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff;

/// <summary>The ways in without a password: into a newsroom that has nobody yet, and for somebody who chooses a new one.</summary>
public static class SetupLinks
{
    /// <summary>Makes a fresh one-time link when there is no staff; links made before it stop working. Null otherwise.</summary>
    public static Task<string?> MakeIfNobody(NewsroomWriter writer, Signer signer, DateTime now) =>
        writer.Write(async db =>
        {
            if (await db.Users.AnyAsync())
                return null;
            db.SetupLinks.RemoveRange(await db.SetupLinks.ToListAsync());
            var (link, token) = SetupLink.Make(signer, now);
            db.SetupLinks.Add(link);
            return token;
        });

    /// <summary>The link for the first account that a token opens, or null.</summary>
    public static Task<SetupLink?> Find(NewsroomDb db, Signer signer, string token) =>
        Find(db.SetupLinks.Where(l => l.StaffId == null), signer, token);

    /// <summary>The link for a new password that a token opens, or null; it waits a day.</summary>
    public static Task<SetupLink?> FindReset(NewsroomDb db, Signer signer, string token, DateTime now)
    {
        var oldest = now - SetupLink.ResetWithin;
        return Find(db.SetupLinks.Where(l => l.StaffId != null && l.MadeAt > oldest), signer, token);
    }

    /// <summary>Until when a member's link for a new password opens; null when none waits.</summary>
    public static async Task<DateTime?> OpenUntil(NewsroomDb db, long member, DateTime now)
    {
        var oldest = now - SetupLink.ResetWithin;
        return
            await db
                .SetupLinks.Where(l => l.StaffId == member && l.UsedAt == null && l.MadeAt > oldest)
                .Select(l => (DateTime?)l.MadeAt)
                .MaxAsync()
                is { } made
            ? made + SetupLink.ResetWithin
            : null;
    }

    // Those that were not used are few: they are made by hand, and one for a member ends the one before.
    static async Task<SetupLink?> Find(IQueryable<SetupLink> links, Signer signer, string token) =>
        (await links.Where(l => l.UsedAt == null).ToListAsync()).Find(l => l.Opens(signer, token));
}
