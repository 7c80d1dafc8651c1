using System.Collections.Frozen;
using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Verb forms as they are spoken, which newspapers print in quotations: می‌خوام، می‌گن، نمی‌دونم.</summary>
static class SpokenVerbs
{
    /// <summary>Stems that speech makes shorter, with its endings.</summary>
    static readonly FrozenSet<string> Contracted =
        "خوا ر گ ش د ذار تون دون خون مون شین شناس شمر پوسون رسون ترسون سوزون گردون چرخون لرزون کشون چسبون خندون خوابون"
            .Split(' ')
            .SelectMany(stem => "م ی ه یم ین ن".Split(' ').Select(ending => stem + ending))
            .Concat(
                "خواد خواست خواستن خواستین یاد یام یای یایم یاین یان ومد ومدم ومدی ومدیم ومدین ومدن اومد اومدم اومدی اومدیم اومدین اومدن رسونه گفتن رفتن تونست تونستم تونستی تونستیم تونستین تونستن دونست دونستم دونستی دونستیم دونستین دونستن".Split(
                    ' '
                )
            )
            .ToFrozenSet();

    /// <summary>Whether the form may follow می in speech: «کنه» for «کند», «کنین» for «کنید», «کنن» for «کنند».</summary>
    public static bool Has(WordList words, ReadOnlySpan<char> form, WordTraits trait)
    {
        if (trait == WordTraits.TakesMi && Contracted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form))
            return true;
        if (form.Length is < 2 or > 12)
            return false;
        Span<char> written = stackalloc char[16];
        form.CopyTo(written);
        var length = form.Length;
        if (form.EndsWith("ین"))
            written[length - 1] = 'د';
        else if (form[^1] == 'ن')
            written[length++] = 'د';
        else if (form[^1] == 'ه')
            written[length - 1] = 'د';
        else
            return false;
        return words.Find(written[..length]).Is(trait) || trait == WordTraits.TakesMi && VerbStems.Has(written[..length]);
    }
}
