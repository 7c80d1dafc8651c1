namespace Dabir.Language.Searching;

/// <summary>Signs in and around numbers: decimal and grouping marks, percent, the hyphen of «کووید-۱۹».</summary>
ref partial struct FoldDraft
{
    static bool IsFigure(char fold) => fold is >= '.' and <= LetterFold.LastFigure;

    /// <summary>Writes a sign as its neighbours want it; false if it is no sign of a number there.</summary>
    bool WriteNumberSign(char sign, int at)
    {
        switch (sign)
        {
            case '.' or '٫' when IsDigit(at - 1) && IsDigit(at + 1):
                WriteLetter('.', at);
                return true;
            case ',' or '٬' when IsDigit(at - 1) && IsGroup(at + 1):
                return true;
            case '-' or '‐' or '‑' or '–' when JoinsLetterAndDigit(at):
                End(LetterFold.Seam, at);
                return true;
            case '%' or '٪' or '﹪' or '％' when IsDigit(at - 1) || (at > 1 && text[at - 1] == ' ' && IsDigit(at - 2)):
                WritePercent(at);
                return true;
            case '%' or '٪' or '﹪' or '％' when IsDigit(at + 1):
                End(LetterFold.Gap, at);
                percentAt = EndOfNumber(at + 1);
                return true;
            default:
                return false;
        }
    }

    void WritePercent(int source)
    {
        End(LetterFold.Gap, source);
        WriteLong("درصد", source);
        End(LetterFold.Gap, source);
    }

    readonly int EndOfNumber(int at)
    {
        while (IsDigit(at) || (IsDigit(at + 1) && text[at] is '.' or '٫' or ',' or '٬'))
            at++;
        return at;
    }

    /// <summary>Three digits and no fourth: «۱٬۲۳۴», but not «۱،۲» or a list «1,2345».</summary>
    readonly bool IsGroup(int at) => IsDigit(at) && IsDigit(at + 1) && IsDigit(at + 2) && !IsDigit(at + 3);

    readonly bool JoinsLetterAndDigit(int at) => (IsDigit(at - 1) && IsLetter(at + 1)) || (IsLetter(at - 1) && IsDigit(at + 1));

    readonly bool IsDigit(int at) => (uint)at < (uint)text.Length && LetterFold.Of[text[at]] is >= '0' and <= '9';

    readonly bool IsLetter(int at) => (uint)at < (uint)text.Length && LetterFold.Of[text[at]] is > '9' and not LetterFold.Seam;
}
