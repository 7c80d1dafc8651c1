using Dabir.Language.Lexicon;

namespace Dabir.Language.CopyEditing;

/// <summary>Words in one piece that nothing else could read: asked last, and never by the spelling checker.</summary>
sealed partial class HalfSpaces
{
    /// <summary>Parts the words of the phrase that lost the space between them.</summary>
    public void PartLostSpaces()
    {
        for (var start = 0; start < phrase.Count; )
        {
            var end = EndOfWord(start);
            if (EndOfPart(start) == end && end - start > Shortest && PartLostSpace(start, end))
                end = EndOfWord(start);
            start = end;
        }
    }

    const int Shortest = 3;

    bool PartLostSpace(int start, int end)
    {
        var letters = Text(start, end);
        if (phrase.HasChanged(start + 1, end))
            return false;
        var isKnown = Endings.Read(words, letters).IsKnown;
        // «یکماه» is in the list, and as right as «یک ماه».
        var at =
            !isKnown ? LostSpaces.Find(letters)
            : letters.StartsWith("یک") ? LostSpaces.CountEnds(letters)
            : 0;
        return at > 0 && phrase.Set(start + at, Gap.Space, CopyEditRule.LostSpace, EditLevel.Suggest, isChoice: isKnown);
    }
}
