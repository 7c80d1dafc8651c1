using System.Text.Json;
using System.Text.Json.Serialization;
using Dabir.Articles;
using Dabir.Comments;
using Dabir.Staff;

namespace Dabir.Sample;

/// <summary>The sample newsroom as its files say it; see <c>newsroom/</c> beside this file.</summary>
sealed class SampleFiles
{
    static readonly JsonSerializerOptions Reading = new()
    {
        PropertyNameCaseInsensitive = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    static string Folder => Path.Combine(AppContext.BaseDirectory, "sample");

    public NewsroomFile Newsroom { get; } = Read<NewsroomFile>("newsroom.json");
    public IReadOnlyDictionary<string, PictureFile> Pictures { get; } =
        Read<PictureFile[]>("pictures.json").ToDictionary(p => p.Key);
    public IReadOnlyDictionary<string, CommentFile[]> Comments { get; } =
        Read<Dictionary<string, CommentFile[]>>("comments.json");
    public IReadOnlyDictionary<string, string[]> Boxes { get; } = Read<Dictionary<string, string[]>>("boxes.json");

    /// <summary>Articles by the slug of their section.</summary>
    public ILookup<string, ArticleFile> Articles { get; } =
        Directory
            .EnumerateFiles(Path.Combine(Folder, "articles"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Read<ArticleFile[]>(file).Select(a => (Section: Path.GetFileNameWithoutExtension(file), a)))
            .ToLookup(a => a.Section, a => a.a);

    public static Stream Picture(PictureFile picture) => File.OpenRead(Path.Combine(Folder, "pictures", picture.File));

    static T Read<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(Folder, file)), Reading)!;
}

sealed record NewsroomFile(EditionFile Edition, SectionFile[] Sections, PersonFile[] People, StaffFile[] Staff, string[] Words);

sealed record EditionFile(string Name, string Tagline);

sealed record SectionFile(string Slug, string Name, string? Parent = null);

sealed record PersonFile(string Key, string Name, string Bio);

sealed record StaffFile(string Email, string Name, Role Role, string[]? Sections = null);

sealed record PictureFile(string Key, string File, string Alt, string Caption, string Credit);

sealed record ArticleFile
{
    public required string Key { get; init; }
    public ArticleKind Kind { get; init; }
    public Urgency Urgency { get; init; }
    public string Kicker { get; init; } = "";
    public required string Headline { get; init; }
    public string Deck { get; init; } = "";
    public required string Lead { get; init; }

    /// <summary>Blocks of <see cref="Articles.Body.PlainBody"/>; neighbouring list or quote lines belong together.</summary>
    public required string[] Body { get; init; }
    public string Dateline { get; init; } = "";
    public string Source { get; init; } = "";

    /// <summary>Pairs of a person's key and a role.</summary>
    public string[][] Byline { get; init; } = [];
    public string[] Tags { get; init; } = [];
    public string? Picture { get; init; }
    public int MinutesAgo { get; init; }
    public string[] Related { get; init; } = [];
    public string? Correction { get; init; }
    public bool CommentsClosed { get; init; }

    /// <summary>The body as somebody would type it.</summary>
    public string Typed()
    {
        var typed = new System.Text.StringBuilder();
        foreach (var (index, block) in Body.Index())
        {
            var continues = index > 0 && (SameMark("- ") || SameMark("> "));
            typed
                .Append(
                    index == 0 ? ""
                    : continues ? "\n"
                    : "\n\n"
                )
                .Append(block);
            bool SameMark(string mark) =>
                block.StartsWith(mark, StringComparison.Ordinal) && Body[index - 1].StartsWith(mark, StringComparison.Ordinal);
        }
        return typed.ToString();
    }
}

sealed record CommentFile
{
    public string? Name { get; init; }
    public required string Body { get; init; }
    public CommentStatus Status { get; init; }
    public RejectionReason? Reason { get; init; }
    public string? Note { get; init; }
    public int Up { get; init; }
    public int Down { get; init; }
    public int MinutesAfter { get; init; }

    /// <summary>The place of the answered comment in the same list.</summary>
    public int? Reply { get; init; }
    public bool Staff { get; init; }
}
