using System.Globalization;
using Dabir.Data;

namespace Dabir.Comments.Desk;

/// <summary>Which comments of the queue are looked at, as its addresses and forms say it.</summary>
/// <param name="Status">Empty for what is in review, <see cref="Reported"/> for what readers reported.</param>
/// <param name="After">The comment the page follows; null at the beginning of the queue.</param>
/// <param name="Before">The comment the page precedes, on the way back.</param>
public sealed record QueueFilter(string Status, long? After, long? Before)
{
    /// <summary>Reads what stands after «?», or what a form brought along.</summary>
    public static QueueFilter Of(IQueryCollection query) => Of(name => $"{query[name]}");

    /// <inheritdoc cref="Of(IQueryCollection)"/>
    public static QueueFilter Of(IFormCollection form) => Of(name => $"{form[name]}");

    static QueueFilter Of(Func<string, string> asked) =>
        new(asked("status"), NumberOf(asked("after")), NumberOf(asked("before")));

    static long? NumberOf(string typed) =>
        long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The queue of published comments whose reports wait for a moderator.</summary>
    public const string Reported = "reported";

    public bool IsBeginning => After is null && Before is null;

    /// <summary>The same list from its beginning.</summary>
    public QueueFilter FromBeginning() => new(Status, null, null);

    /// <summary>The walk it asks for.</summary>
    public QueueWalk Walk(IReadOnlyList<long>? sections, long? edition) =>
        Status == Reported ? QueueWalk.OfReported(sections, edition)
        : StoredName.TryParse<CommentStatus>(Status, out var status) ? new([status], NewestFirst: true, sections, edition)
        : new([CommentStatus.Pending, CommentStatus.Withheld], NewestFirst: false, sections, edition);

    /// <summary>Where this page of the list stands.</summary>
    public string Address =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/desk/comments?status={Uri.EscapeDataString(Status)}{(After is null ? "" : $"&after={After}")}{(Before is null ? "" : $"&before={Before}")}"
        );
}
