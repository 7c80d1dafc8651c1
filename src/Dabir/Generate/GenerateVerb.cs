using System.CommandLine;

namespace Dabir.Generate;

/// <summary><c>dabir generate --articles N --comments M [--seed S]</c>.</summary>
static class GenerateVerb
{
    public static Command Make(Func<ParseResult, Settings> settingsOf)
    {
        // As text, so that a wrong number is one line and not a page of help.
        var articles = new Option<string>("--articles") { Description = "How many articles to make", Required = true };
        var comments = new Option<string>("--comments")
        {
            Description = "How many comments to make under them",
            DefaultValueFactory = _ => "0",
        };
        var seed = new Option<string>("--seed")
        {
            Description = "The same seed gives the same content",
            DefaultValueFactory = _ => "1",
        };
        var generate = new Command("generate", "Fill the site with neutral Persian text, for benchmarks")
        {
            articles,
            comments,
            seed,
        };
        generate.SetAction(
            (parsed, stop) =>
                Commands.Run(
                    () => settingsOf(parsed),
                    (services, _) =>
                        ActivatorUtilities
                            .CreateInstance<Generating>(services)
                            .Run(
                                parsed.GetValue(articles),
                                parsed.GetValue(comments),
                                parsed.GetValue(seed),
                                Console.Out,
                                Console.Error,
                                stop
                            )
                )
        );
        return generate;
    }
}
