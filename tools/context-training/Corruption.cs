namespace Dabir.Language.Training;

/// <summary>A right sentence as it is often typed.</summary>
static class Corruption
{
    public static IEnumerable<string> Of(string sentence) =>
        [sentence.Replace("\u200c", "", StringComparison.Ordinal), sentence.Replace('\u200c', ' ')];
}
