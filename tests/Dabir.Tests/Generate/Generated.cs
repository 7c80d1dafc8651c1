using Dabir.Generate;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests;

public sealed partial class TestSite
{
    /// <summary>Runs <c>dabir generate</c> on this site: its exit code, its closing line, and what it complained of.</summary>
    public async Task<(int Exit, string Said, string Complained)> Generate(
        string articles,
        string comments = "0",
        string seed = "1"
    )
    {
        await using var scope = Services.CreateAsyncScope();
        var (said, complained) = (new StringWriter(), new StringWriter());
        var generating = ActivatorUtilities.CreateInstance<Generating>(scope.ServiceProvider);
        var exit = await generating.Run(articles, comments, seed, said, complained);
        return (exit, said.ToString(), complained.ToString());
    }
}
