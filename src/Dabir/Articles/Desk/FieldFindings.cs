using Dabir.CopyEditing;

namespace Dabir.Articles.Desk;

/// <summary>What the copy editor offers to change in one field of a form, with some of the text around it.</summary>
/// <param name="Field">The field's name.</param>
public sealed record FieldFinding(string Field, Finding Finding, string Leading, string Trailing);

/// <summary>The offers of the copy editor for a whole form: found, taken one by one or by kind, or left.</summary>
public static class FieldFindings
{
    const int Around = 28;

    /// <summary>Everything it would change in what is typed, field by field.</summary>
    public static IReadOnlyList<FieldFinding> Findings(this ArticleForm form) =>
        [
            .. ArticleForm
                .CopyEdited.SelectMany(field => form.Desk.Findings(form[field]).Select(found => In(form[field], field, found)))
                .Take(CopyDesk.MostFindings),
        ];

    /// <summary>Sets the letters of every field right, so that the offers are about words.</summary>
    public static void SetLetters(this ArticleForm form)
    {
        foreach (var field in ArticleForm.CopyEdited)
            if (form.Desk.Letters(form[field]) is var right && right != form[field])
                form.Put(field, right);
    }

    /// <summary>Takes one offer. False when the text is another by now and has nothing like it.</summary>
    /// <param name="taken">As <see cref="Offer"/> wrote it.</param>
    public static bool Take(this ArticleForm form, string taken)
    {
        if (taken.Split('|', 4) is not [var field, var start, var choice, var before])
            return false;
        var found = form.Findings()
            .Where(f => f.Field == field && f.Finding.Before == before)
            .MinBy(f => int.TryParse(start, out var at) ? Math.Abs(f.Finding.Start - at) : 0);
        if (found is null || !int.TryParse(choice, out var which) || which < 0 || which >= found.Finding.Replacements.Count)
            return false;
        form.Replace(found, which);
        return true;
    }

    /// <summary>Takes every offer of a rule, each with its best replacement; gives how many.</summary>
    public static int TakeAll(this ArticleForm form, string rule)
    {
        var found = form.Findings().Where(f => f.Finding.Rule == rule).ToList();
        // From the end, so that what stands before keeps its place.
        foreach (var one in Enumerable.Reverse(found))
            form.Replace(one, 0);
        return found.Count;
    }

    /// <summary>An offer as its button carries it: field, place, choice and the words it is about.</summary>
    public static string Offer(this FieldFinding found, int choice) =>
        FormattableString.Invariant($"{found.Field}|{found.Finding.Start}|{choice}|{found.Finding.Before}");

    static void Replace(this ArticleForm form, FieldFinding found, int choice)
    {
        var text = form[found.Field];
        form.Put(
            found.Field,
            string.Concat(text.AsSpan(0, found.Finding.Start), found.Finding.Replacements[choice], text.AsSpan(found.Finding.End))
        );
    }

    static FieldFinding In(string text, string field, Finding found)
    {
        var at = text.IndexOf(found.Before, Math.Max(0, found.Start - found.Before.Length), StringComparison.Ordinal);
        var (start, end) = at < 0 ? (found.Start, found.End) : (at, at + found.Before.Length);
        return new(field, found, Before(text, start), After(text, end));
    }

    static string Before(string text, int end)
    {
        var from = Math.Max(0, end - Around);
        var line = text.LastIndexOf('\n', Math.Max(0, end - 1), Math.Max(0, end - from)) + 1;
        if (line > from)
            return text[line..end];
        var word = from == 0 ? 0 : text.IndexOf(' ', from, end - from) + 1;
        return (from > 0 ? "…" : "") + text[Math.Max(from, word)..end];
    }

    static string After(string text, int start)
    {
        var to = Math.Min(text.Length, start + Around);
        var line = text.IndexOf('\n', start, to - start);
        if (line >= 0)
            return text[start..line];
        if (to == text.Length)
            return text[start..];
        var word = text.LastIndexOf(' ', to - 1, to - start);
        return text[start..(word > start ? word : to)] + "…";
    }
}
