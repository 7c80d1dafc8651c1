using Dabir.Data;
using Dabir.Language;

namespace Dabir.Sections;

/// <summary>A house style as it is kept and told: one short line, «weekdays=closed pronouns=half_space …».</summary>
public static class StyleSheet
{
    /// <summary>What an edition had before it could choose; it leaves no trace in a digest, whatever the Academy says later.</summary>
    public const string First = "weekdays=closed pronouns=half_space houses=closed preverbs=closed honorifics=closed";

    /// <summary>Every choice by its name, also where it is the Academy's: a later default must not change what a house writes.</summary>
    /// <example><c>StyleSheet.Of(HouseStyle.Academy)</c> is <c>weekdays=closed pronouns=half_space houses=closed preverbs=closed honorifics=closed</c>.</example>
    public static string Of(HouseStyle style) =>
        $"weekdays={StoredName.Of(style.Weekdays)} pronouns={StoredName.Of(style.Pronouns)} houses={StoredName.Of(style.Houses)}"
        + $" preverbs={StoredName.Of(style.Preverbs)} honorifics={StoredName.Of(style.Honorifics)}{(style.IsStrict ? " strict" : "")}";

    /// <summary>Reads what <see cref="Of"/> wrote; what is missing or unknown is the Academy's.</summary>
    public static HouseStyle Read(string text)
    {
        var style = HouseStyle.Academy;
        foreach (var choice in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            style = choice.Split('=') switch
            {
                ["weekdays", var word] => style with { Weekdays = Word(word, style.Weekdays) },
                ["pronouns", var word] => style with { Pronouns = Word(word, style.Pronouns) },
                ["houses", var word] => style with { Houses = Word(word, style.Houses) },
                ["preverbs", var word] => style with { Preverbs = Word(word, style.Preverbs) },
                ["honorifics", var word] => style with { Honorifics = Word(word, style.Honorifics) },
                ["strict"] => style with { IsStrict = true },
                _ => style,
            };
        return style;
    }

    static T Word<T>(string word, T otherwise)
        where T : struct, Enum => StoredName.TryParse<T>(word, out var read) ? read : otherwise;
}
