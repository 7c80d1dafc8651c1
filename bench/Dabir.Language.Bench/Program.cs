using Dabir.Language.Bench;

if (args is ["outputs", var folder])
{
    Outputs.Write(folder);
    return;
}

// Each concept measures itself in its own file; a new one is a file and a line here.
Measure[] measures =
[
    .. DateMeasures.All,
    .. TextMeasures.All,
    .. LetterMeasures.All,
    .. CopyEditMeasures.All,
    .. SearchMeasures.All,
    .. SpellingMeasures.All,
];

Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}; median of {Measure.Runs} runs, one thread");
foreach (
    var measure in measures.Where(measure =>
        args is [] || args.Any(word => measure.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
    )
)
    Console.WriteLine(measure.Take());
