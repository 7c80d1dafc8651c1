using Dabir.Language.CopyEditing;

namespace Dabir.Language.Spelling;

/// <summary>Finds the words that may have been meant: every fault of <see cref="Faults"/> is undone in every place, and what is a word then is weighed.</summary>
/// <remarks>No word is looked for by distance, so that the list needs no second form in memory; about a thousand look-ups a word.</remarks>
sealed class Corrections(IWords words)
{
    const int LongestWord = Recognition.LongestWord;
    const float OfGrade = 0.15f;
    const float TwoFaults = 0.9f;
    const int ShortestForTwo = 5;

    /// <summary>How far behind the first a proposal is still read.</summary>
    const float Farthest = 1.8f;

    /// <summary>Nine faults of ten are nearer to what was meant, two unknown names of five as near to something else.</summary>
    const float Near = 0.6f;

    /// <summary>Two common words of three letters or more.</summary>
    const float NearOfTwoWords = 1.01f;
    const int LongEnough = 6;

    readonly Dictionary<string, Candidate> found = [];
    bool onlyListed;
    readonly char[] scratch = new char[LongestWord + 4];

    /// <summary>Whether the best proposal is near enough to say that the word is wrong.</summary>
    public bool IsFault(string letters, ReadOnlySpan<char> typed)
    {
        found.Clear();
        Apart(letters);
        if (Best() <= NearOfTwoWords)
            return true;
        onlyListed = true;
        OneFault(letters, 0, everything: false);
        if (Best() > Near)
            PartsOf(typed);
        onlyListed = false;
        // What only the copy editor reads is slower to ask for: «می‌روذ», «دانشآموزاخ».
        if (Best() > Near && (letters.Length > LongEnough || letters.Contains("می", StringComparison.Ordinal)))
            OneFault(letters, 0, everything: false);
        return Best() <= Near;
    }

    /// <summary>The likeliest words, best first.</summary>
    public List<string> For(ReadOnlySpan<char> typed, int most)
    {
        var letters = WrittenLetters.Of(typed);
        found.Clear();
        if (letters.Length is < 2 or > LongestWord || most <= 0)
            return [];
        if (letters.Contains(' '))
            Joined(letters);
        else
        {
            Same(letters, typed);
            OneFault(letters, 0, everything: true);
            Apart(letters);
            if (letters.Length >= ShortestForTwo && Best() > 0.3f)
                TwoFaultsOf(letters);
            PartsOf(typed);
        }
        var best = Best();
        return
        [
            .. found
                .OrderBy(pair => pair.Value.Score)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Where((pair, place) => place == 0 || IsWorthReading(pair.Value, best))
                .Select(pair => pair.Value.Written ?? words.Written(pair.Key))
                .Where(word => word.Length > 0)
                .Distinct()
                .Take(most),
        ];
    }

    /// <summary>Beside a near proposal a far one is noise: «انتخابان» for «انتخاباط».</summary>
    static bool IsWorthReading(Candidate candidate, float best) => candidate.Score <= best + Farthest;

    float Best() => found.Count == 0 ? float.MaxValue : found.Values.Min(candidate => candidate.Score);

    /// <summary>The same letters, written otherwise: half-spaces, hamza.</summary>
    void Same(string letters, ReadOnlySpan<char> typed)
    {
        if (words.Knows(letters) && words.Written(letters) is var written && !typed.SequenceEqual(written))
            Keep(letters, Faults.HalfSpace, written);
    }

    /// <summary>«کتا ب»: one word in two pieces, perhaps with a fault besides.</summary>
    void Joined(string letters)
    {
        var joined = letters.Replace(" ", "", StringComparison.Ordinal);
        if (words.Knows(joined))
            Keep(joined, Faults.HalfSpace);
        else
            OneFault(joined, Faults.HalfSpace, everything: false);
    }

    /// <summary>«کتابخوب»: two words in one piece.</summary>
    void Apart(string letters)
    {
        for (var at = 1; at < letters.Length; at++)
        {
            var left = letters.AsSpan(0, at);
            var right = letters.AsSpan(at);
            if (!StandsAlone(left) || !StandsAlone(right))
                continue;
            var grades = Math.Min(words.GradeOf(left), words.GradeOf(right));
            var tooShort = (left.Length < 3 ? 0.25f : 0) + (right.Length < 3 ? 0.25f : 0);
            Keep(
                letters,
                Faults.Split + tooShort - grades * OfGrade,
                $"{words.Written(left)} {words.Written(right)}",
                grade: 0,
                key: $"{left} {right}"
            );
        }
    }

    bool StandsAlone(ReadOnlySpan<char> letters) =>
        letters.Length == 1
            ? letters is "و"
            : words.IsListed(letters) && (letters.Length > 2 || CommonWords.All.Find(letters).Grade > 7);

    void OneFault(string letters, float before, bool everything)
    {
        var word = letters.AsSpan();
        var length = word.Length;
        var result = scratch.AsSpan();

        word.CopyTo(result);
        for (var at = 0; at + 1 < length; at++)
        {
            if (word[at] == word[at + 1])
                continue;
            (result[at], result[at + 1]) = (word[at + 1], word[at]);
            Try(result[..length], before + Faults.Swapped + (at == 0 ? Faults.FirstLetter / 2 : 0));
            (result[at], result[at + 1]) = (word[at], word[at + 1]);
        }
        for (var at = 0; at < length; at++)
        {
            foreach (var letter in Faults.Alphabet)
            {
                if (letter == word[at])
                    continue;
                var cost = Faults.Replace(letter, word[at]);
                if (!everything && cost >= Faults.Other)
                    continue;
                result[at] = letter;
                Try(result[..length], before + cost + (at == 0 && cost > Faults.Sound ? Faults.FirstLetter : 0));
            }
            result[at] = word[at];
        }
        // A letter too many.
        for (var at = 0; at < length && length > 2; at++)
        {
            word[..at].CopyTo(result);
            word[(at + 1)..].CopyTo(result[at..]);
            Try(result[..(length - 1)], before + CostOfExtra(word, at));
        }
        // A letter too few.
        if (length + 1 > LongestWord)
            return;
        for (var at = 0; at <= length; at++)
        {
            word[..at].CopyTo(result);
            word[at..].CopyTo(result[(at + 1)..]);
            foreach (var letter in Faults.Alphabet)
            {
                result[at] = letter;
                var isDouble = at > 0 && word[at - 1] == letter || at < length && word[at] == letter;
                var cost =
                    isDouble ? Faults.Omitted
                    : letter is 'ا' or 'و' or 'ی' or 'ه' ? Faults.OmittedVowel
                    : Faults.Omitted;
                // خاهر for خواهر: the و is not heard.
                if (letter == 'و' && at > 0 && word[at - 1] == 'خ' && at < length && word[at] is 'ا' or 'ی')
                    cost = Faults.Sound;
                Try(result[..(length + 1)], before + cost + (at == 0 ? Faults.FirstLetter : 0));
            }
        }
    }

    static float CostOfExtra(ReadOnlySpan<char> word, int at)
    {
        var (before, after) = (at > 0 ? word[at - 1] : ' ', at + 1 < word.Length ? word[at + 1] : ' ');
        if (word[at] == before || word[at] == after)
            return Faults.Doubled;
        return Keyboard.Beside(word[at]) is var beside && (beside.Contains(before) || beside.Contains(after))
            ? Faults.ExtraNeighbour
            : Faults.Extra + (at == 0 ? Faults.FirstLetter : 0);
    }

    /// <summary>Two cheap faults: the first one is only one of sound, shape, neighbour, order or a doubled letter.</summary>
    void TwoFaultsOf(string letters)
    {
        var word = letters.ToCharArray();
        for (var at = 0; at < word.Length; at++)
        {
            var typed = word[at];
            foreach (var letter in Faults.Alphabet)
                if (letter != typed && Faults.Replace(letter, typed) is <= Faults.Sound and var cost)
                {
                    word[at] = letter;
                    OneFault(new string(word), TwoFaults + cost, everything: false);
                }
            word[at] = typed;
            if (at + 1 < word.Length && word[at] == word[at + 1])
                OneFault(letters.Remove(at, 1), TwoFaults + Faults.Doubled, everything: false);
            if (at + 1 < word.Length && word[at] != word[at + 1])
            {
                (word[at], word[at + 1]) = (word[at + 1], word[at]);
                OneFault(new string(word), TwoFaults + Faults.Swapped, everything: false);
                (word[at], word[at + 1]) = (word[at + 1], word[at]);
            }
        }
    }

    /// <summary>A compound of which one part is wrong: the others stay as they were typed.</summary>
    void PartsOf(ReadOnlySpan<char> typed)
    {
        if (!typed.Contains(Alphabet.HalfSpace))
            return;
        var parts = typed.ToString().Split(Alphabet.HalfSpace, StringSplitOptions.RemoveEmptyEntries);
        var unknown = Array.FindIndex(parts, part => !words.Knows(WrittenLetters.Of(part)));
        if (parts.Length < 2 || unknown < 0 || found.Count > 0 && Best() < 0.3f)
            return;
        var others = new Corrections(words);
        var rank = 0;
        foreach (var part in others.For(parts[unknown], 5))
        {
            var whole = string.Join(Alphabet.HalfSpace, [.. parts[..unknown], part, .. parts[(unknown + 1)..]]);
            Keep(WrittenLetters.Of(whole), 0.5f + 0.1f * rank++, whole);
        }
    }

    void Try(ReadOnlySpan<char> letters, float cost)
    {
        if (found.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var known) && known.Cost <= cost)
            return;
        var sureness =
            cost < Faults.Rare && !onlyListed ? words.SureOf(letters)
            : words.IsListed(letters) ? Sureness.Listed
            : Sureness.Unknown;
        if (sureness == Sureness.Unknown)
            return;
        Keep(
            letters.ToString(),
            cost
                + sureness switch
                {
                    Sureness.Opened => 0.25f,
                    Sureness.Built => 0.8f,
                    _ => 0,
                }
        );
    }

    void Keep(string letters, float cost, string? written = null, int? grade = null, string? key = null)
    {
        var score = cost - OfGrade * (grade ?? words.GradeOf(letters));
        key ??= letters;
        if (!found.TryGetValue(key, out var known) || known.Score > score)
            found[key] = new Candidate(score, cost, written);
    }

    readonly record struct Candidate(float Score, float Cost, string? Written);
}
