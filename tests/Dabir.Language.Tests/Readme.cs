using System.Runtime.CompilerServices;

namespace Dabir.Language.Tests;

/// <summary>The library's README, whose examples are run: each must stand there with the result it really has.</summary>
public static class Readme
{
    static readonly string[] Lines = File.ReadAllLines(Path.Combine(Root, "src", "Dabir.Language", "README.md"));

    /// <summary>Asserts that the example gives the result and that README has one line with both.</summary>
    public static void Shows<T>(T made, T result, [CallerArgumentExpression(nameof(made))] string example = "")
    {
        Assert.Equal(result, made);
        var shown = result is bool truth ? (truth ? "true" : "false") : $"{result}";
        Assert.Contains(
            Lines,
            line => line.Contains(example, StringComparison.Ordinal) && line.Contains(shown, StringComparison.Ordinal)
        );
    }

    static string Root
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "Dabir.slnx")))
                at = at.Parent ?? throw new InvalidOperationException("The tests run outside the checkout.");
            return at.FullName;
        }
    }
}
