using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Dabir.Logbook;

/// <summary>
/// One decision: who did what to which thing, when and why. Written in the same transaction as the change itself, never
/// changed, chained by hash, with a digest of what then stood. It is audit log, moderation record and cache signal at once.
/// </summary>
public sealed class LogEntry
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    readonly INamed? subject;
    readonly Func<IEnumerable<Change>>? reach;
    readonly List<Change> also = [];

    LogEntry() { }

    /// <summary>Describes a decision that is about to be saved.</summary>
    /// <param name="action">Subject and verb in ASCII, such as <c>article.publish</c>.</param>
    /// <param name="about">The entity decided on; may be new and without an id yet.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="touches">What else shows differently from now on; asked after ids are known. The subject itself is always touched.</param>
    public LogEntry(string action, INamed about, Actor by, DateTime at, Func<IEnumerable<Change>>? touches = null)
    {
        Action = action;
        subject = about;
        reach = touches;
        ById = by.StaffId;
        ByName = by.Name;
        At = at;
    }

    public long Id { get; private set; }
    public DateTime At { get; private set; }
    public long? ById { get; private set; }
    public string ByName { get; private set; } = "";

    /// <summary>Subject and verb: <c>comment.reject</c>.</summary>
    public string Action { get; private set; } = "";

    /// <summary>The thing decided on, in the form of <see cref="Thing.ToString"/>.</summary>
    public string About { get; private set; } = "";

    /// <summary>The reason given, for people; null where none was asked.</summary>
    public string? Reason { get; init; }

    /// <summary>What stood before, as a small JSON object, or null.</summary>
    public string? Before { get; init; }

    /// <summary>What stands now, as a small JSON object, or null.</summary>
    public string? After { get; init; }

    /// <summary>Every <see cref="Change"/>, separated by spaces.</summary>
    public string Touches { get; private set; } = "";

    /// <summary>
    /// Of the thing as it stood after this decision, text and all; see <see cref="INamed.Digest"/>. Null in rows of before there
    /// was one, and in those of generated articles.
    /// </summary>
    public byte[]? Digest { get; private set; }

    /// <summary>
    /// Of the thing as it stood in the database before this decision, so that a change by another hand is not taken over as if
    /// it had been decided. Null of what began with it, and in rows of before this was written down.
    /// </summary>
    public byte[]? DigestBefore { get; private set; }
    public byte[] PreviousHash { get; private set; } = [];
    public byte[] Hash { get; private set; } = [];

    /// <summary>The changes of <see cref="Touches"/>.</summary>
    public IEnumerable<Change> Changes => Change.In(Touches);

    /// <summary>Writes values as the small JSON object of <see cref="Before"/> and <see cref="After"/>, Persian left readable.</summary>
    public static string Facts(object values) => JsonSerializer.Serialize(values, Readable);

    /// <summary>Whether it stands in the logbook already.</summary>
    internal bool IsSealed => Hash.Length > 0;

    internal bool IsAbout(INamed named) => ReferenceEquals(subject, named);

    /// <summary>The entity decided on; null in a row read back.</summary>
    internal INamed? Subject => subject;

    /// <summary>Whether it is about this thing; right only once the subject's id is known.</summary>
    internal bool Names(Thing thing) => subject?.Thing == thing;

    internal void AlsoTouches(IEnumerable<Change> changes) => also.AddRange(changes);

    internal void Number(long id) => Id = id;

    /// <summary>The values of the stored columns but the id, in the order of the table.</summary>
    internal object?[] Columns =>
        [
            Data.UtcMicroseconds.Of(At),
            ById,
            ByName,
            Action,
            About,
            Reason,
            Before,
            After,
            Touches,
            Digest,
            DigestBefore,
            PreviousHash,
            Hash,
        ];

    /// <summary>Fixes the names, now that every id is known, and links this row to the one before it.</summary>
    /// <param name="stood">The digest of the subject as it stood before; null of a new one.</param>
    internal void Seal(byte[] previousHash, LogbookChain chain, byte[]? stood)
    {
        About = subject!.Thing.ToString();
        if (Action != GeneratedRow.Action)
            (DigestBefore, Digest) = (stood, chain.DigestOf(subject));
        Touches = string.Join(' ', (reach?.Invoke() ?? []).Concat(also).Prepend<Change>(subject.Thing).Distinct());
        PreviousHash = previousHash;
        Hash = chain.HashOf(this);
    }
}
