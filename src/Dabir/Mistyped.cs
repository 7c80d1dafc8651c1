using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Dabir;

/// <summary>What is wrong with a command line, in one line, with the word that was probably meant.</summary>
static class Mistyped
{
    /// <returns>Null when it can be done.</returns>
    public static string? In(ParseResult asked)
    {
        // A verb that is none makes a stranger of every option behind it.
        if (VerbIn(asked) is { } verb)
            return verb;
        var typed = asked.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).Where(t => t.Type == TokenType.Argument);
        // A switch that is none counts as a file or a word, and what is complained of then is something else.
        if (typed.FirstOrDefault(t => t.Value.StartsWith("--", StringComparison.Ordinal)) is { } mistaken)
            return Said(mistaken.Value.Split('=', ':')[0], "an option", asked, OptionsOf(asked.CommandResult));
        if (asked.Action is not ParseErrorAction)
            return null;
        return WordIn(asked) ?? string.Join(' ', asked.Errors.Select(error => error.Message));
    }

    static string? VerbIn(ParseResult asked)
    {
        var verbs = asked.CommandResult.Command.Subcommands.Select(verb => verb.Name).ToList();
        return verbs.Count > 0 && asked.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? Said(word, "a verb", asked, verbs)
            : null;
    }

    // «dabir staff role mina@example.ir editorInChief»: everything is named here, and nothing told by its place.
    static string? WordIn(ParseResult asked)
    {
        var command = asked.CommandResult.Command;
        if (command.Arguments.Count > 0 || asked.UnmatchedTokens is not [var word, ..] || word.StartsWith('-'))
            return null;
        var needed = command.Options.Where(option => option.Required).Select(option => $"{option.Name} …");
        var way = string.Join(' ', Way(asked.CommandResult).Reverse().Skip(1).Prepend("dabir").Concat(needed));
        return $"'{word}' has no option before it; '{way}' is meant?";
    }

    static string Said(string word, string what, ParseResult asked, IReadOnlyCollection<string> known)
    {
        var command = string.Join(' ', Way(asked.CommandResult).Reverse().Skip(1).Prepend("dabir"));
        return Nearest.To(word, known) is { } meant
            ? $"{word} is not {what} of '{command}'; {meant} is meant?"
            : $"{word} is not {what} of '{command}'; '{command} --help' lists them.";
    }

    static IEnumerable<string> Way(CommandResult? at)
    {
        for (; at is not null; at = at.Parent as CommandResult)
            yield return at.Command.Name;
    }

    // Its own, and those of the verbs above that hold for all below.
    static List<string> OptionsOf(CommandResult at)
    {
        List<string> names = [.. at.Command.Options.Select(option => option.Name)];
        for (var above = at.Parent as CommandResult; above is not null; above = above.Parent as CommandResult)
            names.AddRange(above.Command.Options.Where(option => option.Recursive).Select(option => option.Name));
        return names;
    }
}
