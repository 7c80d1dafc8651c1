using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dabir.Data;

/// <summary>
/// The stored and public spelling of an enum value: <c>OffTopic</c> is <c>off_topic</c>. Names, not numbers, so that a
/// dump can be read and the order in the code may change.
/// </summary>
public static class StoredName
{
    /// <example><c>StoredName.Of(RejectionReason.OffTopic)</c> is <c>off_topic</c>.</example>
    public static string Of<T>(T value)
        where T : struct, Enum => Spellings<T>.Of.GetValueOrDefault(value) ?? Spell(value);

    /// <summary>Reads the stored spelling; false for anything else.</summary>
    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum => Spellings<T>.ByName.TryGetValue(name ?? "", out value);

    public static T Parse<T>(string name)
        where T : struct, Enum =>
        TryParse<T>(name, out var value) ? value : throw new FormatException($"'{name}' is not a {typeof(T).Name}.");

    /// <summary>SQL that is true when a column holds one of the spellings; the same on both databases.</summary>
    /// <example><c>StoredName.IsOneOf&lt;CommentStatus&gt;("Status")</c> is <c>"Status" IN ('pending', 'withheld', …)</c>.</example>
    public static string IsOneOf<T>(string column)
        where T : struct, Enum => $"\"{column}\" IN ({string.Join(", ", Enum.GetValues<T>().Select(v => $"'{Of(v)}'"))})";

    static class Spellings<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().ToDictionary(value => value, Spell);
        public static readonly Dictionary<string, T> ByName = Of.ToDictionary(o => o.Value, o => o.Key, StringComparer.Ordinal);
    }

    static string Spell<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

sealed class StoredNameConverter<T>()
    : ValueConverter<T, string>(value => StoredName.Of(value), name => StoredName.Parse<T>(name))
    where T : struct, Enum;
