using Dabir.Data;
using Dabir.Language;
using Dabir.Logbook;
using Dabir.Staff;

namespace Dabir.Sections;

/// <summary>Which calendar people of an edition read dates in. Machines always get Gregorian ISO dates.</summary>
public enum EditionCalendar
{
    SolarHijri,
    Gregorian,
}

/// <summary>The digits people of an edition read.</summary>
public enum EditionDigits
{
    Persian,
    ArabicIndic,
    Latin,
}

/// <summary>One newspaper of the house: a language with its masthead, calendar, digits and clock.</summary>
public sealed class Edition : INamed
{
    Edition() { }

    public Edition(string slug, string name, string tagline)
    {
        Slug = slug;
        Name = name;
        Tagline = tagline;
    }

    public long Id { get; private set; }

    /// <summary>Latin, as in the address: <c>fa</c>.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The masthead, such as «نیلوفر».</summary>
    public string Name { get; private set; } = "";
    public string Tagline { get; private set; } = "";

    /// <summary>BCP 47: <c>fa</c>, <c>ckb</c>, <c>en</c>.</summary>
    public string Language { get; internal init; } = "fa";
    public bool IsRightToLeft { get; internal init; } = true;
    public EditionCalendar Calendar { get; internal init; } = EditionCalendar.SolarHijri;
    public EditionDigits Digits { get; internal init; } = EditionDigits.Persian;

    /// <summary>IANA name; the newsroom's clock, not the server's.</summary>
    public string TimeZone { get; internal init; } = "Asia/Tehran";

    /// <summary>Which of two right spellings the edition writes (شیوه‌نامه); its dates follow it too.</summary>
    public HouseStyle Style { get; private set; } = HouseStyle.Academy;

    /// <summary>Whether the copy editor makes its safe edits when a text is saved, instead of only offering them.</summary>
    public bool EditsOnSave { get; private set; } = true;

    /// <summary>Everything of the style sheet in one line, to tell whether it is still the one somebody saw.</summary>
    public string Sheet => $"{StyleSheet.Of(Style)}{(EditsOnSave ? " on-save" : "")}";

    public Thing Thing => Thing.Edition(Id);

    /// <inheritdoc/>
    public void Digest(ThingDigest digest) =>
        digest
            .Add("slug", Slug)
            .Add("name", Name)
            .Add("tagline", Tagline)
            .Add("language", Language)
            .Add("rtl", IsRightToLeft)
            .AddWord<EditionCalendar>("calendar", Calendar)
            .AddWord<EditionDigits>("digits", Digits)
            .Add("zone", TimeZone)
            .Add("style", StyleSheet.Of(Style) is var style && style == StyleSheet.First ? null : style)
            .Add("edits-by-hand", !EditsOnSave);

    /// <summary>The edition's clock. Iran's and Afghanistan's are right whatever the host's time zone data says, or without any.</summary>
    public CityTime City =>
        CityTime.TryNamed(TimeZone, out var city)
            ? city
            : throw new TimeZoneNotFoundException($"The host does not know the time zone {TimeZone} of edition {Slug}.");

    /// <summary>Gives the edition its masthead. Refuses who may not shape it.</summary>
    public Outcome Rename(string name, string tagline, StaffMember by, DateTime now) =>
        by.May(Permission.ShapeEdition) ? Rename(name, tagline, by.AsActor, now) : Outcome.Refused("sections.not-allowed");

    /// <summary>Whether the sheet's choices are its language's: they are about Persian.</summary>
    public bool HasHouseStyle =>
        TextLanguages.TryRead(Language, out var written) && written is TextLanguage.Persian or TextLanguage.Dari;

    /// <summary>Gives the edition its style sheet. Refuses who may not shape it, and who saw another sheet than stands.</summary>
    /// <param name="seen">What <see cref="Sheet"/> was when they chose.</param>
    public Outcome WriteBy(HouseStyle style, bool editsOnSave, string seen, StaffMember by, DateTime now)
    {
        if (!by.May(Permission.ShapeEdition))
            return Outcome.Refused("sections.not-allowed");
        if (style == Style && editsOnSave == EditsOnSave)
            return Outcome.Unchanged;
        if (seen != Sheet)
            return Outcome.Refused("style.changed");
        var before = WrittenBy();
        (Style, EditsOnSave) = (style, editsOnSave);
        return Outcome.Done(new LogEntry("edition.style", this, by.AsActor, now) { Before = before, After = WrittenBy() });
    }

    string WrittenBy() =>
        LogEntry.Facts(
            new
            {
                weekdays = StoredName.Of(Style.Weekdays),
                pronouns = StoredName.Of(Style.Pronouns),
                houses = StoredName.Of(Style.Houses),
                preverbs = StoredName.Of(Style.Preverbs),
                honorifics = StoredName.Of(Style.Honorifics),
                strict = Style.IsStrict,
                editsOnSave = EditsOnSave,
            }
        );

    internal Outcome Rename(string name, string tagline, Actor by, DateTime now)
    {
        if (name == Name && tagline == Tagline)
            return Outcome.Unchanged;
        var before = LogEntry.Facts(new { Name, Tagline });
        (Name, Tagline) = (name, tagline);
        return Outcome.Done(
            new LogEntry("edition.rename", this, by, now) { Before = before, After = LogEntry.Facts(new { Name, Tagline }) }
        );
    }
}
