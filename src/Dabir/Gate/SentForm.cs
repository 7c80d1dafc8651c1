using System.Security.Cryptography;
using System.Text;
using Dabir.Data;
using Dabir.Logbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dabir.Gate;

/// <summary>
/// A form that has been acted on. Written in the same transaction as what it did, so that the same form sent again, by a
/// double click or after a broken line, acts once and is answered alike.
/// </summary>
public sealed class SentForm
{
    SentForm() { }

    internal SentForm(string key, string result, DateTime at)
    {
        Key = key;
        Result = result;
        At = at;
    }

    /// <summary>How long a form is remembered; nobody resends one of the day before yesterday.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromDays(2);

    /// <summary>See <see cref="KeyOf"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Where the sender was led.</summary>
    public string Result { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>
    /// The name of one sending: the form's one-time id, where it went and everything in it. A form that was changed and sent
    /// again is another sending.
    /// </summary>
    public static string KeyOf(string id, string path, IFormCollection sent, params ReadOnlySpan<string> leftOut)
    {
        var all = new StringBuilder(id).Append('\n').Append(path);
        foreach (var (field, value) in sent.OrderBy(f => f.Key, StringComparer.Ordinal))
            if (!leftOut.Contains(field))
                all.Append('\n').Append(field).Append('\0').Append(value.ToString());
        foreach (var file in sent.Files)
            all.Append('\n').Append(file.Name).Append('\0').Append(file.FileName).Append('\0').Append(file.Length);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    /// <summary>The name of a form itself, whichever button was pressed and whatever was changed in it since.</summary>
    public static string KeyOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"form\n{id}")));

    /// <summary>Notes that something that works once was used; false when it was used before. Call inside a write.</summary>
    internal static async Task<bool> UseUp(NewsroomDb db, string key, DateTime now)
    {
        if (await db.Set<SentForm>().FindAsync(key) is not null)
            return false;
        db.Add(new SentForm(key, "", now));
        return true;
    }

    /// <summary>Does it once: the same key again gives the first result and changes nothing. Call inside a write.</summary>
    /// <param name="key">Null for a form that carries no id: it is acted on as often as it comes.</param>
    public static async Task<Outcome<string>> Once(
        NewsroomDb db,
        string? key,
        DateTime now,
        Func<NewsroomDb, Task<Outcome<string>>> act
    )
    {
        if (key is null)
            return await act(db);
        if (await db.Set<SentForm>().FindAsync(key) is { } earlier)
            return Outcome.Unchanged.With(earlier.Result);
        var done = await act(db);
        if (done.IsRefused)
            return done;
        var old = now - Remembered;
        await db.Set<SentForm>().Where(f => f.At < old).ExecuteDeleteAsync();
        db.Add(new SentForm(key, done.Value, now));
        return done;
    }
}

sealed class SentFormTables : IEntityTypeConfiguration<SentForm>
{
    public void Configure(EntityTypeBuilder<SentForm> form)
    {
        form.ToTable("SentForms");
        form.HasKey(f => f.Key);
        form.HasIndex(f => f.At);
    }
}
