namespace Dabir.Language.CopyEditing;

/// <summary>«عبدالله بن زبیر» typed apart, half joined or in one piece.</summary>
sealed partial class HalfSpaces
{
    const string Son = "بن";

    /// <summary>Joins a name and its father's at either side of بن; what the writer began to join is joined to its end.</summary>
    bool JoinSon(in Word left, in Word right)
    {
        if (phrase.Letters[right.Start] != 'ب' && phrase.Letters[left.End - 1] != 'ن')
            return false;
        if (Text(right) is Son)
            return (Sons.IsGiven(Text(left.Tail, left.End)) || !left.IsOnePiece && Sons.IsAnyGiven(Text(left.Tail, left.End)))
                && Sons.IsFather(NextWord(right.Start))
                && Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest)
                    | phrase.Set(right.End, Gap.Half, CopyEditRule.Compound, EditLevel.Suggest);
        // «عبدالله بنزبیر».
        if (
            Text(right).StartsWith(Son)
            && right is { IsOnePiece: true, IsKnown: false }
            && Sons.IsAnyGiven(Text(left.Tail, left.End))
            && Sons.IsFather(Text(right)[2..])
        )
            return Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest)
                | Part(right.Start + 2, CopyEditRule.Compound, EditLevel.Suggest);
        if (FirstPart(right) is Son)
            return Sons.IsAnyGiven(Text(left.Tail, left.End)) && Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest);
        return EndsWithSon(left)
            && Sons.IsFather(FirstPart(right))
            && Draw(left, right, CopyEditRule.Compound, EditLevel.Suggest);
    }

    /// <summary>«عبدالله‌بن», «سعیدبن»: after د no half-space is seen.</summary>
    bool EndsWithSon(in Word left)
    {
        var tail = Text(left.Tail, left.End);
        if (tail is Son)
            return !left.IsOnePiece && Sons.IsAnyGiven(LastPartBefore(left.Tail));
        return tail.Length > 4 && tail.EndsWith(Son) && Alphabet.NeverJoins(tail[^3]) && Sons.IsGiven(tail[..^2]);
    }

    ReadOnlySpan<char> LastPartBefore(int end)
    {
        var from = end - 1;
        while (from > 0 && phrase.Gaps[from] == Gap.None)
            from--;
        return Text(from, end);
    }

    /// <summary>«عبداللهبنزبیر».</summary>
    bool OpenSon(int start, int end)
    {
        var text = Text(start, end);
        if (text.IndexOf(Son) < 0)
            return false;
        if (start > 0 && phrase.Gaps[start] == Gap.Half && text.StartsWith(Son) && Sons.IsAnyGiven(LastPartBefore(start)))
            return Sons.IsFather(text[2..]) && Part(start + 2, CopyEditRule.Compound, EditLevel.Suggest);
        if (text.EndsWith(Son) && Sons.IsAnyGiven(text[..^2]) && Sons.IsFather(NextWord(start)))
            return Part(end - 2, CopyEditRule.Compound, EditLevel.Suggest);
        for (var at = 2; at + 4 <= text.Length; at++)
            if (text[at..].StartsWith(Son) && Sons.IsAnyGiven(text[..at]) && Sons.IsFather(text[(at + 2)..]))
                return Part(start + at, CopyEditRule.Compound, EditLevel.Suggest)
                    | Part(start + at + 2, CopyEditRule.Compound, EditLevel.Suggest);
        return false;
    }
}
