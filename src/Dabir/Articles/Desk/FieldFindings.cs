using System.Globalization;
using Dabir.CopyEditing;
using Dabir.Language;

namespace Dabir.Articles.Desk;

/// <summary>What the copy editor offers to change in one field of a form, with some of the text around it.</summary>
/// <param name="Field">The field's name.</param>
public sealed record FieldFinding(string Field, Finding Finding, string Leading, string Trailing)
{
    /// <summary>An offer as its button carries it: where, by which rule, what for what.</summary>
    public string Offer(int choice) =>
        FormattableString.Invariant($"{Field}|{Finding.Start}|{Finding.Rule}|{Finding.Replacements[choice]}|{Finding.Before}");
}

/// <summary>The offers of the copy editor for a whole form: found, taken one by one or by kind, or left.</summary>
/// <param name="All">Field by field, in the order of the text.</param>
/// <param name="IsCut">Whether there were more than are told.</param>
public sealed record FieldFindings(IReadOnlyList<FieldFinding> All, bool IsCut)
{
    const int Around = 28;

    /// <summary>Everything it would change in what is typed.</summary>
    public static FieldFindings In(ArticleForm form)
    {
        var found = ArticleForm.CopyEdited.Select(field => (Field: field, Found: form.Editor.Findings(form[field]))).ToList();
        var all = found.SelectMany(f => f.Found.All.Select(one => Shown(form[f.Field], f.Field, one))).ToList();
        return new([.. all.Take(CopyDesk.MostFindings)], all.Count > CopyDesk.MostFindings || found.Exists(f => f.Found.IsCut));
    }

    /// <summary>Sets the letters of every field right, so that the offers are about words.</summary>
    public static void SetLetters(ArticleForm form)
    {
        foreach (var field in ArticleForm.CopyEdited)
        {
            var right = form.Editor.Letters(form[field]);
            // As it will be saved: words that are left here are the words that stand there.
            if (ArticleForm.IsLine(field))
                right = OneLine.Of(right);
            if (right != form[field])
                form.Put(field, right);
        }
    }

    /// <summary>Takes one offer. False when the text is another by now and has nothing like it.</summary>
    /// <param name="taken">As <see cref="FieldFinding.Offer"/> wrote it.</param>
    public static bool Take(ArticleForm form, string taken)
    {
        if (taken.Split('|', 5) is not [var field, var start, var rule, var replacement, var before])
            return false;
        _ = int.TryParse(start, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at);
        var found = In(form)
            .All.Where(f => f.Field == field && f.Finding.Rule == rule && f.Finding.Before == before)
            .Where(f => f.Finding.Replacements.Contains(replacement))
            .MinBy(f => Math.Abs((long)f.Finding.Start - at));
        if (found is null)
            return false;
        // One mark of a quotation alone would leave the other standing.
        if (rule == StandingEdit.QuotationMarks)
            Replace(form, field, form.Editor.QuotationMarks(form[field], quoted: true));
        else
            Replace(form, field, [(found.Finding, replacement)]);
        return true;
    }

    /// <summary>Takes every offer of a rule, each with its best replacement, but none in quoted words.</summary>
    public static void TakeAll(ArticleForm form, string rule)
    {
        // All of them, however many are listed: the list may end between the marks of a quotation.
        if (rule == StandingEdit.QuotationMarks)
            foreach (var field in ArticleForm.CopyEdited)
                Replace(form, field, form.Editor.QuotationMarks(form[field], quoted: false));
        var taken = In(form).All.Where(f => f.Finding.Rule == rule && !f.Finding.IsQuoted);
        foreach (var field in taken.GroupBy(f => f.Field))
            Replace(form, field.Key, [.. field.Select(f => (f.Finding, f.Finding.Replacements[0]))]);
    }

    static void Replace(ArticleForm form, string field, IReadOnlyList<CopyEdit> marks)
    {
        if (marks.Count > 0)
            form.Put(field, CopyEditor.Apply(form[field], marks));
    }

    static void Replace(ArticleForm form, string field, IReadOnlyList<(Finding Finding, string Replacement)> taken)
    {
        var (text, at) = (form[field], 0);
        var replaced = new System.Text.StringBuilder(text.Length + taken.Count);
        foreach (var (finding, replacement) in taken)
        {
            // Two offers for one place: the first is it.
            if (finding.Start < at)
                continue;
            replaced.Append(text, at, finding.Start - at).Append(replacement);
            at = finding.End;
        }
        form.Put(field, replaced.Append(text, at, text.Length - at).ToString());
    }

    static FieldFinding Shown(string text, string field, Finding found)
    {
        var at = text.IndexOf(found.Before, Math.Max(0, found.Start - found.Before.Length), StringComparison.Ordinal);
        var (start, end) = at < 0 ? (found.Start, found.End) : (at, at + found.Before.Length);
        return new(field, found, Before(text, start), After(text, end));
    }

    static string Before(string text, int end)
    {
        var from = Math.Max(0, end - Around);
        if (text.AsSpan(from, end - from).LastIndexOf('\n') is >= 0 and var line)
            return text[(from + line + 1)..end];
        var word = from == 0 ? 0 : text.AsSpan(from, end - from).IndexOf(' ') + 1;
        return (from > 0 ? "…" : "") + text[(from + word)..end];
    }

    static string After(string text, int start)
    {
        var rest = text.AsSpan(start, Math.Min(Around, text.Length - start));
        if (rest.IndexOf('\n') is >= 0 and var line)
            return rest[..line].ToString();
        if (start + rest.Length == text.Length)
            return rest.ToString();
        return $"{rest[..(rest.LastIndexOf(' ') is > 0 and var word ? word : rest.Length)]}…";
    }
}
