using Dabir.Language.CopyEditing.Context;

namespace Dabir.Language.Training;

/// <summary>From which sum on the model may overrule the rules, one question at a time, chosen on sentences it was not trained on.</summary>
static class Bounds
{
    /// <summary>A wrong answer takes away as much as this many right ones give.</summary>
    const int PriceOfWrong = 5;

    /// <summary>To leave two words as they were typed is a smaller fault than to join them wrongly.</summary>
    const int PriceOfMissed = 2;

    /// <summary>Fewer gained are chance: the question is left to the rules.</summary>
    const int LeastGain = 2;

    /// <summary>The bound above which a sum says yes where the rule says no, or below whose negative it says no where the rule says yes.</summary>
    public static short Of(Question question, IEnumerable<(Example Example, int Sum)> held, bool saysYes)
    {
        var overruled = held.Where(pair => pair.Example.Rule != saysYes && pair.Sum > 0 == saysYes && pair.Sum != 0)
            .Select(pair => (Sum: Math.Abs(pair.Sum), IsRight: pair.Example.IsYes == saysYes))
            .OrderByDescending(pair => pair.Sum)
            .ToList();
        var price = saysYes || question == Question.Heh ? PriceOfWrong : PriceOfMissed;
        var (gain, best, bound) = (0, LeastGain - 1, (int)ContextModel.Never);
        for (var i = 0; i < overruled.Count; i++)
        {
            gain += overruled[i].IsRight ? 1 : -price;
            var isLastOfSum = i + 1 == overruled.Count || overruled[i + 1].Sum != overruled[i].Sum;
            if (isLastOfSum && gain > best)
                (best, bound) = (gain, overruled[i].Sum);
        }
        return (short)bound;
    }
}
