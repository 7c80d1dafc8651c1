using System.Globalization;
using System.Text;
using System.Text.Json;
using Dabir.Language;

namespace Dabir.Generate;

/// <summary>The words the generated newsroom is made of; see <c>texts/</c> beside this file. All of them are our own.</summary>
sealed class Texts
{
    static readonly JsonSerializerOptions Reading = new() { PropertyNameCaseInsensitive = true };

    readonly NewsroomTexts newsroom = Read<NewsroomTexts>("newsroom.json");
    readonly TopicTexts[] topics = Read<TopicTexts[]>("topics.json");
    readonly Dictionary<string, TopicTexts[]> bySection;

    public Texts() =>
        bySection = Sections.ToDictionary(
            s => s.Slug,
            s => topics.Where(t => t.Sections.Contains(s.Slug)) is var own && own.Any() ? own.ToArray() : topics
        );

    public IReadOnlyList<SectionText> Sections => newsroom.Sections;
    public IReadOnlyList<string> TagWords => newsroom.TagWords;
    public IReadOnlyList<string> Places => newsroom.Lists["place"];
    public IReadOnlyList<string> FirstNames => newsroom.Lists["first"];
    public IReadOnlyList<string> LastNames => newsroom.Lists["last"];

    /// <summary>A story of a section.</summary>
    public StoryText Story(string section, Chance chance)
    {
        var topic = chance.One(bySection[section]);
        var body = new StringBuilder();
        var sentences = Shuffled(topic.Sentences, chance);
        var at = 0;
        for (var paragraph = chance.Between(3, 5); paragraph > 0 && at < sentences.Count; paragraph--)
        {
            var length = Math.Min(chance.Between(2, 4), sentences.Count - at);
            body.Append("<p>").AppendJoin(' ', sentences.Skip(at).Take(length).Select(s => Filled(s, chance))).Append("</p>");
            at += length;
        }
        return new StoryText(
            chance.Happens(0.5) ? chance.One(topic.Kickers) : "",
            Filled(chance.One(topic.Headlines), chance),
            Filled(chance.One(topic.Leads), chance),
            $"{body}"
        );
    }

    public string Comment(Chance chance) => Filled(chance.One(newsroom.Comments), chance);

    public string Reply(Chance chance) => Filled(chance.One(newsroom.Replies), chance);

    /// <summary>Fills each {place}; the same word does not come twice in a row, so that a road leads somewhere else.</summary>
    string Filled(string pattern, Chance chance)
    {
        var text = new StringBuilder(pattern.Length + 32);
        var (from, last) = (0, "");
        for (var open = pattern.IndexOf('{'); open >= 0; open = pattern.IndexOf('{', from))
        {
            var close = pattern.IndexOf('}', open);
            var name = pattern[(open + 1)..close];
            var word = name == "number" ? Number(chance) : chance.One(newsroom.Lists[name]);
            while (word == last)
                word = chance.One(newsroom.Lists[name]);
            text.Append(pattern, from, open - from).Append(word);
            last = name == "number" ? last : word;
            from = close + 1;
        }
        return text.Append(pattern, from, pattern.Length - from).ToString();
    }

    static string Number(Chance chance) => Digits.ToPersian(chance.Between(12, 400).ToString(CultureInfo.InvariantCulture));

    static List<string> Shuffled(IReadOnlyList<string> of, Chance chance)
    {
        List<string> left = [.. of];
        for (var at = left.Count - 1; at > 0; at--)
        {
            var other = chance.Between(0, at + 1);
            (left[at], left[other]) = (left[other], left[at]);
        }
        return left;
    }

    static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "generate", file)), Reading)!;
}

/// <param name="BodyHtml">Paragraphs; nothing in them needs escaping.</param>
sealed record StoryText(string Kicker, string Headline, string Lead, string BodyHtml);

sealed record NewsroomTexts(
    SectionText[] Sections,
    Dictionary<string, string[]> Lists,
    string[] TagWords,
    string BylineBio,
    string[] Comments,
    string[] Replies
);

sealed record SectionText(string Slug, string Name, string? Parent = null);

sealed record TopicTexts(string[] Sections, string[] Kickers, string[] Headlines, string[] Leads, string[] Sentences);
