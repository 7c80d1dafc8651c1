using System.Security.Cryptography;
using Dabir.Articles;
using Dabir.Articles.Body;
using Dabir.Comments;
using Dabir.Data;
using Dabir.FrontPage;
using Dabir.Logbook;
using Dabir.Media;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.Tags;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dabir.Sample;

/// <summary>A sign-in of the sample newsroom, printed once and kept nowhere.</summary>
public sealed record SampleSignIn(string Email, string Name, Role Role, string Password);

/// <summary>
/// «نیلوفر», a small city newspaper that fills an empty site, so that the first sight of Dabir is a living one. Everything
/// is done through the entities' own verbs, so its logbook reads like a real newsroom's.
/// </summary>
public sealed class SampleNewsroom(
    NewsroomWriter writer,
    Uploads uploads,
    IPasswordHasher<StaffMember> hasher,
    TimeProvider clock
)
{
    // No letters that look alike: the password is read off a terminal.
    const string PasswordLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>
    /// Fills the site if it has no article yet. Either way the sample's own accounts get new passwords, because nobody
    /// remembers the ones a terminal printed yesterday.
    /// </summary>
    /// <returns>The sign-ins; empty on a site that is not the sample's.</returns>
    public async Task<IReadOnlyList<SampleSignIn>> Fill(NewsroomDb db)
    {
        var files = new SampleFiles();
        if (!await db.Articles.AnyAsync() && !await db.Users.AnyAsync())
        {
            var taken = await TakeInPictures(files);
            var pictures = taken.ToDictionary(p => p.Key, p => p.Value.Picture!, StringComparer.Ordinal);
            await writer.Write(
                async inside =>
                {
                    // Another process may have filled it while the pictures were drawn here.
                    if (!await inside.Articles.AnyAsync())
                        await new Filling(inside, files, pictures, clock.GetUtcNow().UtcDateTime).Run();
                },
                patience: NewsroomWriter.LongPatience
            );
            foreach (var upload in taken.Values)
                await upload.DisposeAsync();
        }
        // Hashed before the write, which everybody waits for.
        List<(StaffFile File, string Password, string Hash)> given = [];
        foreach (var file in files.Newsroom.Staff)
        {
            var password = NewPassword();
            given.Add((file, password, hasher.HashPassword(null!, password)));
        }
        return await writer.Write(inside => GivePasswords(inside, given, clock.GetUtcNow().UtcDateTime));
    }

    async Task<IReadOnlyDictionary<string, Upload>> TakeInPictures(SampleFiles files)
    {
        var taken = new System.Collections.Concurrent.ConcurrentDictionary<string, Upload>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            files.Pictures.Values,
            async (picture, stop) =>
            {
                await using var file = SampleFiles.Picture(picture);
                var upload = await uploads.TakeIn(file, picture.File, stop);
                if (upload.Reason is { } reason)
                    throw new InvalidOperationException($"{picture.File}: {reason}");
                taken[picture.Key] = upload;
            }
        );
        return taken;
    }

    static async Task<IReadOnlyList<SampleSignIn>> GivePasswords(
        NewsroomDb db,
        IEnumerable<(StaffFile File, string Password, string Hash)> given,
        DateTime now
    )
    {
        List<SampleSignIn> signIns = [];
        foreach (var (file, password, hash) in given)
            if (await db.Users.FirstOrDefaultAsync(m => m.Email == file.Email) is { } member)
            {
                member.PasswordHash = hash;
                db.Record(Outcome.Done(new LogEntry("staff.new-password", member, Actor.House, now)));
                signIns.Add(new SampleSignIn(file.Email, member.Name, file.Role, password));
            }
        return signIns;
    }

    static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(PasswordLetters, 4)));
}
