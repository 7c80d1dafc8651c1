using System.Text;
using Dabir.Language.CopyEditing;
using Dabir.Language.CopyEditing.Context;

namespace Dabir.Language;

/// <summary>The copy editor (ویراستار): reads a Persian text once and says what it would change, and why.</summary>
/// <remarks>
/// Half-spaces follow «دستور خط فارسی» of the Academy of Persian Language and Literature and the word list made from Lilak.
/// Addresses, e-mail, handles, hashtags, code and markup are never touched. Applying the safe edits twice changes nothing more.
/// </remarks>
public static class CopyEditor
{
    const int MostRounds = 8;

    /// <summary>All edits of a text, in order and without overlap.</summary>
    /// <param name="text">Any text; lone surrogates pass through untouched.</param>
    /// <param name="level"><see cref="EditLevel.Safe"/> leaves the suggestions out.</param>
    /// <param name="keepDigits">Leaves Latin and Arabic digits as typed; marks between them are still set right.</param>
    /// <example><c>CopyEditor.Edits("کتاب ها")</c> has one edit: a half-space for the space, rule <see cref="CopyEditRule.Plural"/>.</example>
    /// <param name="style">Which of two right spellings the house writes; the Academy's unless said otherwise.</param>
    /// <param name="language">The language of the text; words, digits and quotation marks are those of Persian and Dari only.</param>
    public static IReadOnlyList<CopyEdit> Edits(
        string text,
        EditLevel level = EditLevel.Suggest,
        bool keepDigits = false,
        TextLanguage language = TextLanguage.Persian,
        HouseStyle? style = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        if (language == TextLanguage.English)
            return [];
        style ??= HouseStyle.Academy;
        var edits = new List<CopyEdit>();
        var workspace = Workspace.Take();
        if (language is TextLanguage.Persian or TextLanguage.Dari)
        {
            var usage = new Usage(text, style);
            var phrases = new PhraseEditing(text, level, edits, style, usage, ContextModel.Shipped, workspace);
            var tokens = new Tokens(text, keepDigits, workspace.Tokens).Cut(phrases.Edit);
            edits.AddRange(usage.Offered);
            new Spacing(text, tokens, edits, style).Edit();
        }
        else
        {
            var tokens = new Tokens(text, keepDigits: true, workspace.Tokens).Cut((_, _) => { });
            new Spacing(text, tokens, edits, style).Edit();
            edits.RemoveAll(edit => edit.Rule != CopyEditRule.Spacing);
        }
        workspace.Return();
        if (level == EditLevel.Safe)
            edits.RemoveAll(edit => edit.Level != EditLevel.Safe);
        if (!AreInOrder(edits))
            edits.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return edits;
    }

    static bool AreInOrder(List<CopyEdit> edits)
    {
        for (var at = 1; at < edits.Count; at++)
            if (edits[at].Start <= edits[at - 1].Start)
                return false;
        return true;
    }

    /// <summary>The text with its edits applied.</summary>
    /// <example><c>CopyEditor.Edited("او می رود .")</c> is <c>"او می‌رود."</c>.</example>
    /// <param name="text">Any text.</param>
    /// <param name="level">Which edits; the safe ones unless said otherwise.</param>
    /// <param name="language">The language of the text; Arabic, Pashto and Sorani keep their letters and digits.</param>
    /// <param name="style">Which of two right spellings the house writes.</param>
    public static string Edited(
        string text,
        EditLevel level = EditLevel.Safe,
        TextLanguage language = TextLanguage.Persian,
        HouseStyle? style = null
    )
    {
        // One round settles Persian text; a second is only found in strings like "?dv)?`@o", where one mark changes what an address is.
        for (var round = 0; round < MostRounds; round++)
        {
            var edits = Edits(text, level, language: language, style: style);
            if (edits.Count == 0)
                break;
            text = Apply(text, edits);
        }
        return text;
    }

    /// <summary>Applies edits of this very text; they must be in order and must not overlap, as <see cref="Edits"/> gives them.</summary>
    public static string Apply(string text, IReadOnlyList<CopyEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        if (edits.Count == 0)
            return text;
        var result = new StringBuilder(text.Length + edits.Count);
        var at = 0;
        foreach (var edit in edits)
        {
            result.Append(text, at, edit.Start - at).Append(edit.Replacement);
            at = edit.End;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }
}
