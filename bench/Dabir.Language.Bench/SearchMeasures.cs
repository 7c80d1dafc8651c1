namespace Dabir.Language.Bench;

static class SearchMeasures
{
    public static IEnumerable<Measure> All =>
        [
            Measure.Text("search: fold, joined", LetterMeasures.Clean, text => SearchFold.Fold(text).Length),
            Measure.Text("search: fold, split", LetterMeasures.Clean, text => SearchFold.Fold(text, SearchForm.Split).Length),
            Measure.Text("search: fold, typed with Arabic letters", LetterMeasures.Typed, text => SearchFold.Fold(text).Length),
            Measure.Text("search: fold with map", LetterMeasures.Clean, text => SearchFold.FoldWithMap(text).Text.Length),
        ];
}
