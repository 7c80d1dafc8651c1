using System.Globalization;
using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Sections;
using Dabir.Staff;

namespace Dabir.CopyEditing;

/// <summary>What the copy editor of an edition has been told about a word.</summary>
public enum HouseWordKind
{
    /// <summary>A name or word that is spelt right though no list has it.</summary>
    Known,

    /// <summary>A word, or words, that stay as they are written.</summary>
    AsWritten,
}

/// <summary>A word an edition has taught its copy editor (واژهٔ خانه).</summary>
public sealed class HouseWord : INamed
{
    /// <summary>Letters of a word; longer is refused, never cut.</summary>
    public const int Longest = 60;

    HouseWord() { }

    public long Id { get; private set; }
    public long EditionId { get; private set; }

    /// <summary>As the house writes it: «ایکاد», «می روم».</summary>
    public string Text { get; private set; } = "";
    public HouseWordKind Kind { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTime At { get; private set; }

    public Thing Thing => Thing.Word(Id);

    /// <inheritdoc/>
    public void Digest(ThingDigest digest) =>
        digest
            .Add("edition", EditionId)
            .Add("text", Text)
            .AddWord<HouseWordKind>("kind", Kind)
            .Add("forgotten", IsForgotten)
            .Add("by", ByName)
            .Add("at", At);

    /// <summary>Whether it counts no more. The row stays, and what was decided about it with it.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>Whether what somebody looks for stands in the word, sign by sign or in another spelling.</summary>
    public bool IsLike(string asked) =>
        Text.Contains(asked, StringComparison.Ordinal)
        || (
            Spelling.FoldOfWords(asked) is { Length: > 0 } fold
            && Spelling.FoldOfWords(Text).Contains(fold, StringComparison.Ordinal)
        );

    /// <summary>Teaches a word. Refuses who may not edit, what is too long and what has no letters.</summary>
    /// <param name="sections">Those of the edition, by their ids.</param>
    public static Outcome<HouseWord> Teach(
        Edition edition,
        IReadOnlyCollection<long> sections,
        string typed,
        HouseWordKind kind,
        StaffMember by,
        DateTime now
    )
    {
        var text = TypedText.Line(typed, edition.Language);
        if (!by.MayTeach(sections))
            return Outcome.Refused("houseWords.not-allowed");
        if (text.Length > Longest)
            return Outcome.Refused("houseWords.too-long", ("max", Longest.ToString(CultureInfo.InvariantCulture)));
        if (!text.Any(char.IsLetterOrDigit) || Bidi.Turns(text))
            return Outcome.Refused("houseWords.no-letters");
        var word = new HouseWord
        {
            EditionId = edition.Id,
            Text = text,
            Kind = kind,
        };
        return word.Log("teach", by, now).With(word);
    }

    /// <summary>Teaches a forgotten word again.</summary>
    public Outcome TeachAgain(IReadOnlyCollection<long> sections, StaffMember by, DateTime now) =>
        Set(forgotten: false, "teach", sections, by, now);

    /// <summary>Lets the copy editor forget the word. Refuses who may not edit.</summary>
    public Outcome Forget(IReadOnlyCollection<long> sections, StaffMember by, DateTime now) =>
        Set(forgotten: true, "forget", sections, by, now);

    Outcome Set(bool forgotten, string verb, IReadOnlyCollection<long> sections, StaffMember by, DateTime now)
    {
        if (!by.MayTeach(sections))
            return Outcome.Refused("houseWords.not-allowed");
        if (IsForgotten == forgotten)
            return Outcome.Unchanged;
        IsForgotten = forgotten;
        return Log(verb, by, now);
    }

    // The frame of the edition stays as it is: no page of readers shows the word.
    Outcome Log(string verb, StaffMember by, DateTime now)
    {
        (ByName, At) = (by.Name, now);
        return Outcome.Done(
            new LogEntry($"word.{verb}", this, by.AsActor, now)
            {
                After = LogEntry.Facts(new { word = Text, wordKind = StoredName.Of(Kind) }),
            }
        );
    }
}

/// <summary>Who teaches the copy editor.</summary>
public static class HouseWordRights
{
    extension(StaffMember member)
    {
        /// <summary>Whoever edits other people's articles in a section of the edition: a word counts in all of it.</summary>
        /// <param name="sections">The sections of the edition, by their ids.</param>
        public bool MayTeach(IReadOnlyCollection<long> sections) =>
            member.Holding(Permission.Edit) is var held && (held.IsEverywhere || sections.Any(held.Covers));
    }
}
