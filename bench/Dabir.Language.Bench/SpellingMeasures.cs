namespace Dabir.Language.Bench;

/// <summary>Marking newsroom sentences, right and with a fault in each, and proposing for one word.</summary>
static class SpellingMeasures
{
    static readonly SpellChecker Checker = new();
    static readonly string[] Faulty = ["دانشگاخ", "انتخاباط", "تهرتن", "می‌رپد", "پاکستنا", "سرحایه‌گذاران", "کتابخوب", "خاهر"];

    static readonly string Sentences = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sentences.txt"));

    public static IEnumerable<Measure> All =>
        [
            Measure.Text("spelling: marks", [Sentences], text => Checker.Marks(text).Count),
            Measure.Text(
                "spelling: marks, eight faults in them",
                [Sentences + string.Join(" و ", Faulty)],
                text => Checker.Marks(text).Count
            ),
            new Measure(
                "spelling: proposals",
                Unit.Piece,
                Faulty.Length,
                () => Faulty.Sum(word => Checker.Proposals(word).Count)
            ),
        ];
}
