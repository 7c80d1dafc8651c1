using Dabir.Language.CopyEditing;

namespace Dabir.Language.Spelling;

/// <summary>Reads the words of one text and marks those that are probably wrong.</summary>
sealed class Marking
{
    /// <summary>Words that a name follows: a title, a kind of place.</summary>
    static readonly HashSet<string> BeforeNames =
    [
        .. (
            "آقای خانم دکتر مهندس سید سیده حاج حاجی شهید امام سردار استاد پروفسور شیخ میرزا ملا سلطان شاه ابن بنت بن آل سنت سن سان ژنرال لرد سر کوه روستای شهر "
            + "شهرک خیابان شهرستان جزیره جزایر رود رودخانه دریاچه شرکت بندر قبیله طایفه ایل قوم باشگاه بخش دهستان ولایت ایالت کنت دکترسید"
        ).Split(' '),
    ];

    /// <summary>So many unknown words in a row are another language.</summary>
    const int Foreign = 3;

    /// <summary>A text made to be slow has no end of unknown words; one of a newsroom has a hundred.</summary>
    const int MostJudged = 1000;

    readonly string text;
    readonly Recognition recognition;
    readonly Corrections corrections;
    readonly Dictionary<string, bool> judged = [];
    readonly List<SpellingMark> marks = [];
    readonly System.Text.StringBuilder letters = new();
    readonly char[] word = new char[Recognition.LongestWord];

    public Marking(string text, IOwnWords? own)
    {
        this.text = text;
        recognition = new Recognition(own);
        corrections = new Corrections(recognition);
    }

    public IReadOnlyList<SpellingMark> Marks => marks;

    /// <summary>One phrase: words with nothing but spaces between.</summary>
    public void Words(int start, int end)
    {
        var before = new Piece(0, 0, "", true, false);
        var (unknownInARow, rowStart) = (0, start);
        for (var at = start; at < end; )
        {
            if (Alphabet.KindOf(text[at]) is not (CharacterKind.Letter or CharacterKind.Mark))
            {
                at++;
                continue;
            }
            var from = at;
            while (at < end && Alphabet.KindOf(text[at]) is not (CharacterKind.Space or CharacterKind.Other))
                at++;
            var piece = Read(from, at);
            before = Judge(before, piece);
            unknownInARow = piece.IsKnown ? 0 : unknownInARow + 1;
            if (unknownInARow >= Foreign)
                while (marks.Count > 0 && marks[^1].Start >= rowStart)
                    marks.RemoveAt(marks.Count - 1);
            else if (unknownInARow <= 1)
                rowStart = piece.Start;
        }
    }

    Piece Read(int start, int end)
    {
        while (end > start && Alphabet.KindOf(text[end - 1]) == CharacterKind.HalfSpace)
            end--;
        var span = text.AsSpan(start, end - start);
        letters.Clear();
        WrittenLetters.AddTo(letters, span);
        if (letters.Length > word.Length)
            return new Piece(start, end, "", true, false);
        letters.CopyTo(0, word, letters.Length);
        var isKnown = Knows(word.AsSpan(0, letters.Length), span);
        var isName =
            !isKnown
            || letters.Length > 2
                && (
                    BeforeNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.AsSpan(0, letters.Length))
                    || CommonWords.All.Find(word.AsSpan(0, letters.Length)).IsGivenName
                );
        return new Piece(start, end, isKnown && letters.Length > 3 ? "" : letters.ToString(), isKnown, isName);
    }

    Piece Judge(in Piece before, in Piece piece)
    {
        // «کتا ب»: with a piece that is no word by itself, two are one.
        if (piece.Start - before.End == 1 && before.Letters.Length > 0 && piece.Letters.Length > 0 && IsTornWord(before, piece))
        {
            if (marks.Count > 0 && marks[^1].Start == before.Start)
                marks.RemoveAt(marks.Count - 1);
            marks.Add(new SpellingMark(before.Start, piece.End - before.Start));
            return piece with { IsKnown = true, Letters = "" };
        }
        // A lost space is the copy editor's to mend.
        if (
            !piece.IsKnown
            && !(before.IsName && before.IsKnown && piece.Start - before.End == 1)
            && LostSpaces.Find(piece.Letters) == 0
            && IsFault(piece)
        )
            marks.Add(new SpellingMark(piece.Start, piece.End - piece.Start));
        return piece;
    }

    bool IsTornWord(in Piece before, in Piece piece) =>
        !(before.IsKnown && piece.IsKnown)
        && before.Letters.Length + piece.Letters.Length > 3
        && (IsScrap(before) || IsScrap(piece))
        && recognition.IsListed(before.Letters + piece.Letters);

    /// <summary>An unknown word, or one letter that is no word.</summary>
    static bool IsScrap(in Piece piece) => !piece.IsKnown || piece.Letters.Length == 1 && piece.Letters != "و";

    public bool Knows(string typed) => Knows(WrittenLetters.Of(typed), typed);

    bool Knows(ReadOnlySpan<char> whole, ReadOnlySpan<char> typed)
    {
        // One letter stands for a name («ج. محمدی»), «ال…» begins a word of Arabic.
        if (whole.Length < 2 || whole.Length > 4 && whole.StartsWith("ال") || recognition.Knows(whole))
            return true;
        if (!typed.Contains(Alphabet.HalfSpace))
            return false;
        foreach (var part in typed.Split(Alphabet.HalfSpace))
            if (WrittenLetters.Of(typed[part]) is { Length: > 0 } letters && !recognition.Knows(letters))
                return false;
        return true;
    }

    /// <summary>Whether a usual fault parts the word from a known one.</summary>
    bool IsFault(in Piece piece)
    {
        if (piece.Letters.Length < 3)
            return false;
        if (judged.Count > MostJudged)
            return judged.GetValueOrDefault(piece.Letters);
        if (!judged.TryGetValue(piece.Letters, out var isFault))
            judged[piece.Letters] = isFault = corrections.IsFault(
                piece.Letters,
                text.AsSpan(piece.Start, piece.End - piece.Start)
            );
        return isFault;
    }

    readonly record struct Piece(int Start, int End, string Letters, bool IsKnown, bool IsName);
}
