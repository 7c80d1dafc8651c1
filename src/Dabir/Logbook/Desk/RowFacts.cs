using System.Text.Json;
using Dabir.Sections.Reader;
using Dabir.Words;

namespace Dabir.Logbook.Desk;

/// <summary>Says what a row keeps in JSON, before and after, in words: «نقش: ناظر نظرات ← خبرنگار».</summary>
public sealed class RowFacts(Wording words, EditionClock clock)
{
    // For dabir check, not for people.
    static readonly string[] Unsaid = ["content", "standing", "digests"];

    // A list that is the whole of it has no name.
    const string Whole = "";

    public IReadOnlyList<string> Of(LogEntry row)
    {
        var (before, after) = (Read(row.Before), Read(row.After));
        return
        [
            .. after
                .Keys.Union(before.Keys)
                .Where(name => !Unsaid.Contains(name) && !(name == "left" && after.ContainsKey("with")))
                .Select(name => Say(row, name, before.GetValueOrDefault(name), after.GetValueOrDefault(name), after)),
        ];
    }

    /// <summary>The reason as it is kept: one of the list with a note behind it, or the writer's own words.</summary>
    public string? Reason(LogEntry row)
    {
        if (row.Reason is not { } reason)
            return null;
        var parts = reason.Split(": ", 2);
        var named =
            words.Has($"reasons.{parts[0]}.name") ? words[$"reasons.{parts[0]}.name"]
            : words.Has($"reports.{parts[0]}") ? words[$"reports.{parts[0]}"]
            : null;
        return named is null ? reason : string.Join(": ", [named, .. parts[1..]]);
    }

    string Say(LogEntry row, string name, string? before, string? after, Dictionary<string, string> all)
    {
        if (name == "with" && Known($"logWith.{after}") is { } with)
            return all.TryGetValue("left", out var left) ? $"{with} ({Left(left)})" : with;
        if (name == "why" && Known($"logWhy.{after}") is { } why)
            return why;
        if (name == "left" && after is not null)
            return Left(after);
        var (old, now) = (Value(row, name, before), Value(row, name, after));
        var value =
            string.IsNullOrEmpty(before) || before == after ? now
            : after is null ? $"{old} ←"
            : words.Say("desk.factChanged", ("before", old), ("after", now));
        return name == Whole
            ? value
            : words.Say(
                "desk.fact",
                ("label", Known($"logFacts.{name}") ?? Known($"style.{name}.name") ?? name),
                ("value", value)
            );
    }

    string Left(string left) => words.Say("logFacts.left", ("left", clock.Digit(left)));

    string Value(LogEntry row, string name, string? kept) =>
        string.IsNullOrEmpty(kept) ? words["desk.none"]
        : name is "role" or "roles" ? string.Join("، ", kept.Split("، ").Select(r => Known($"roles.{r}") ?? r))
        : name == "wordKind" ? Known($"houseWords.kinds.{kept}") ?? kept
        : Known($"style.{name}.{kept}") is { } spelt ? spelt
        : name == "status" ? (IsComment(row) ? Known($"commentStatus.{kept}") : Known($"articleStatus.{kept}")) ?? kept
        : kept;

    static bool IsComment(LogEntry row) => row.About.StartsWith("comment:", StringComparison.Ordinal);

    string? Known(string key) => words.Has(key) ? words[key] : null;

    Dictionary<string, string> Read(string? json)
    {
        Dictionary<string, string> facts = [];
        if (json is null)
            return facts;
        try
        {
            using var read = JsonDocument.Parse(json);
            if (read.RootElement.ValueKind != JsonValueKind.Object)
                facts[Whole] = Text(read.RootElement);
            else
                foreach (var fact in read.RootElement.EnumerateObject())
                    facts[JsonNamingPolicy.CamelCase.ConvertName(fact.Name)] = Text(fact.Value);
        }
        catch (JsonException)
        {
            facts[Whole] = json; // Not written by Dabir; the chain tells which row it is.
        }
        return facts;
    }

    string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => string.Join("، ", value.EnumerateArray().Select(Text)),
            // Of a text that was kept people read the number; its fingerprint is for dabir check.
            JsonValueKind.Object when value.TryGetProperty("number", out var number) => Text(number),
            JsonValueKind.Object => string.Join("، ", value.EnumerateObject().Select(Part)),
            JsonValueKind.Number => clock.Digit(value.GetRawText()),
            JsonValueKind.True => words["desk.yes"],
            JsonValueKind.False => words["desk.no"],
            JsonValueKind.Null => "",
            _ => value.ToString(),
        };

    // Of generated comments there may be hundreds: how many is enough.
    string Part(JsonProperty part) =>
        part.Value.ValueKind == JsonValueKind.Array
            ? $"{Known($"commentStatus.{part.Name}") ?? part.Name} {clock.Count(part.Value.GetArrayLength()).Text}"
            : $"{part.Name} {Text(part.Value)}";
}
