using System.Collections.Frozen;

namespace Dabir.Language.CopyEditing;

/// <summary>Verbs that the word list lacks or has in part: their forms after می.</summary>
static class VerbStems
{
    static readonly FrozenSet<string> Present =
        "گز سپار ربای افشر تراوی خیس شکوف شکیب غنو قبولان کاوی نیوش زیب شنوان پژمران هول تاران توپ پریش آرامان انباز درای"
            .Split(' ')
            .ToFrozenSet();

    static readonly FrozenSet<string> Past =
        "افشرد پرهیزید توخت چمید خیسید خیزید دراند شکیفت غنود کاهید لافید مولید نیوشید وازید زیبید شنواند کوچاند فرسایید پژمراند هولید تاراند توپید آماسید شکیبید آراماند"
            .Split(' ')
            .ToFrozenSet();

    public static bool Has(ReadOnlySpan<char> form) =>
        Past.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form)
        || Ends(form, "ند")
        || Ends(form, "ید")
        || Ends(form, "یم")
        || Ends(form, "م")
        || Ends(form, "ی")
        || form is [.. var stem, 'د'] && Present.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem);

    static bool Ends(ReadOnlySpan<char> form, string ending) =>
        form.Length > ending.Length + 1
        && form.EndsWith(ending)
        && (
            Present.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form[..^ending.Length])
            || Past.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form[..^ending.Length])
        );
}
