namespace Dabir.Language.Bench;

/// <summary>The editorial pass over newsroom sentences; virastar.mjs measures npm virastar on the same ones.</summary>
static class CopyEditMeasures
{
    static readonly string[] Sentences =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "sentences.txt"))
            .SelectMany(line => Enumerable.Repeat(line, 100)),
    ];

    static readonly string[] Right = [.. LetterMeasures.Clean, .. Sentences.Where(IsRight)];
    static readonly string[] Faulty = [.. Sentences.Where(sentence => !IsRight(sentence))];

    static bool IsRight(string sentence) => CopyEditor.Edits(sentence, EditLevel.Safe).Count == 0;

    public static IEnumerable<Measure> All
    {
        get
        {
            // The pass is large: the compiler needs a second of it before the code is the final one.
            for (var round = 0; round < 60; round++)
                foreach (var sentence in Sentences)
                    CopyEditor.Edits(sentence);
            return
            [
                Measure.Text("copy-edit: all edits", Sentences, text => CopyEditor.Edits(text).Count),
                Measure.Text("copy-edit: safe, applied", Sentences, text => CopyEditor.Edited(text).Length),
                Measure.Text("copy-edit: safe, right text", Right, text => CopyEditor.Edited(text).Length),
                Measure.Text("copy-edit: safe, a fault in each", Faulty, text => CopyEditor.Edited(text).Length),
                Measure.Text("copy-edit: safe, Arabic letters", LetterMeasures.Typed, text => CopyEditor.Edited(text).Length),
            ];
        }
    }
}
