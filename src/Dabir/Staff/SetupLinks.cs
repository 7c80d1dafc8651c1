using Dabir.Data;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Staff;

/// <summary>The way into a newsroom that has nobody yet.</summary>
public static class SetupLinks
{
    /// <summary>Makes a fresh one-time link when there is no staff; links made before it stop working. Null otherwise.</summary>
    public static Task<string?> MakeIfNobody(NewsroomWriter writer, DateTime now) =>
        writer.Write(async db =>
        {
            if (await db.Users.AnyAsync())
                return null;
            db.SetupLinks.RemoveRange(await db.SetupLinks.ToListAsync());
            var (link, token) = SetupLink.Make(now);
            db.SetupLinks.Add(link);
            return token;
        });

    /// <summary>The link a token opens, or null.</summary>
    public static async Task<SetupLink?> Find(NewsroomDb db, string token) =>
        (await db.SetupLinks.Where(l => l.UsedAt == null).ToListAsync()).Find(l => l.Opens(token));
}
