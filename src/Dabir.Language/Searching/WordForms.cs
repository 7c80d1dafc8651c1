using System.Buffers;

namespace Dabir.Language.Searching;

/// <summary>
/// The second walk: writes the words of a draft in one form. Joined, neighbours are drawn together until no two of them
/// belong to one word any more, so that folding twice changes nothing.
/// </summary>
ref struct WordForms
{
    readonly ReadOnlySpan<char> draft;
    readonly ReadOnlySpan<int> draftSources;
    readonly bool joined;
    readonly char[] letters;
    readonly int[] sources;
    int count;

    /// <summary>Where the last word begins, and the one before it.</summary>
    int word;
    int wordBefore;

    /// <summary>What they are. A word is looked up once, though it is asked about with both its neighbours.</summary>
    PartKind kind;
    PartKind kindBefore;

    /// <summary>Not before the last آ that was written: few words have one.</summary>
    int lastMadda = -1;

    /// <summary>Where the last word ended when its kind was looked up.</summary>
    int kindUntil = -1;

    public WordForms(FoldDraft draft, SearchForm form)
    {
        this.draft = draft.Letters;
        draftSources = draft.Sources;
        joined = form == SearchForm.Joined;
        letters = ArrayPool<char>.Shared.Rent(this.draft.Length + 1);
        sources = IsMapped ? ArrayPool<int>.Shared.Rent(this.draft.Length + 1) : [];
        Walk();
        letters.AsSpan(0, count).Replace('آ', 'ا');
    }

    readonly bool IsMapped => draftSources.Length > 0;

    public readonly string Text => new(letters, 0, count);

    public readonly int[] Sources => sources.AsSpan(0, count + 1).ToArray();

    public readonly void Return()
    {
        ArrayPool<char>.Shared.Return(letters);
        if (IsMapped)
            ArrayPool<int>.Shared.Return(sources);
    }

    void Walk()
    {
        var from = draft;
        for (var start = 0; start < from.Length; )
        {
            // Parts are so short that a loop ends before a search has begun.
            var end = start;
            for (; end < from.Length && from[end] is not (LetterFold.Gap or LetterFold.Seam); end++)
                if (from[end] == 'آ')
                    lastMadda = count + end - start + 1;
            Take(start, end);
            start = end + 1;
        }
        if (IsMapped)
            sources[count] = draftSources[^1];
    }

    /// <summary>Takes in one part of the draft.</summary>
    void Take(int start, int end)
    {
        // The ezafe of «خانه‌ی ما» is a sign in «خانۀ ما»; readers type both, or none.
        if (end - start == 1 && draft[start] == 'ی' && count > 0 && letters[count - 1] == 'ه')
            return;
        var continues = joined && start > 0 && draft[start - 1] == LetterFold.Seam;
        if (count > 0 && !continues)
        {
            if (joined)
                kindBefore = Kind();
            if (IsMapped)
                sources[count] = draftSources[start - 1];
            letters[count++] = ' ';
            (wordBefore, word) = (word, count);
        }
        Write(start, end);
        if (joined && !IsBeforeFigure(end))
            while (Draw()) { }
    }

    /// <summary>«الله۲»: the seam before a figure is found again in what was written, so that nothing may be drawn to the half before it.</summary>
    readonly bool IsBeforeFigure(int end) =>
        end + 1 < draft.Length && draft[end] == LetterFold.Seam && draft[end + 1] is >= '.' and <= '9';

    /// <summary>Joins the last word to the one before if they are one; gives whether something moved.</summary>
    bool Draw()
    {
        var last = letters.AsSpan(word, count - word);
        if (WawPairs.IndexOfLink(last) is > 0 and var link)
        {
            Remove(word + link);
            return true;
        }
        if (word == 0)
            return false;
        var before = wordBefore;
        var left = letters.AsSpan(before, word - 1 - before);
        if (OneWord.Are(left, kindBefore, last, Kind()) || lastMadda >= before && OneWord.ArePlain(left, last))
        {
            Remove(word - 1);
            BeginAt(before);
            return true;
        }
        if (before == 0 || letters[word - 2] != 'و' || word - 1 - before != 1)
            return false;
        var first = StartOfWord(before - 1);
        if (!OneWord.AreLinked(letters.AsSpan(first, before - 1 - first), last))
            return false;
        Remove(word - 1);
        Remove(before - 1);
        BeginAt(first);
        return true;
    }

    /// <summary>The last word has grown to the left.</summary>
    void BeginAt(int start)
    {
        (wordBefore, word) = (start == 0 ? 0 : StartOfWord(start - 1), start);
        kindBefore = start == 0 ? PartKind.None : PartKinds.Of(letters.AsSpan(wordBefore, start - 1 - wordBefore));
    }

    PartKind Kind()
    {
        if (kindUntil != count)
            (kind, kindUntil) = (PartKinds.Of(letters.AsSpan(word, count - word)), count);
        return kind;
    }

    readonly int StartOfWord(int end) => letters.AsSpan(0, end).LastIndexOf(' ') + 1;

    /// <summary>Writes a stretch of the draft.</summary>
    void Write(int start, int end)
    {
        draft[start..end].CopyTo(letters.AsSpan(count));
        if (IsMapped)
            draftSources[start..end].CopyTo(sources.AsSpan(count));
        count += end - start;
    }

    void Remove(int at)
    {
        letters.AsSpan(at + 1, count - at - 1).CopyTo(letters.AsSpan(at));
        if (IsMapped)
            sources.AsSpan(at + 1, count - at - 1).CopyTo(sources.AsSpan(at));
        count--;
        kindUntil = -1;
    }
}
