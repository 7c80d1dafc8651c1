using System.CommandLine;
using Dabir.Imports;

namespace Dabir;

/// <summary>What <c>dabir</c> can be told to do; <c>serve</c> when it is told nothing.</summary>
static class Verbs
{
    static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to listen, e.g. http://127.0.0.1:5080",
        Recursive = true,
    };
    static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the database, pictures and own themes",
        Recursive = true,
    };
    static readonly Option<string> Address = new("--address")
    {
        Description = "Public address of the site, e.g. https://example.ir",
        Recursive = true,
    };

    public static RootCommand Root()
    {
        var sample = new Option<bool>("--sample") { Description = "Fill an empty site with the sample newsroom" };
        var root = new RootCommand("Dabir, a newsroom in one program. Settings also come from DABIR_… and dabir.json.")
        {
            Urls,
            Data,
            Address,
            sample,
        };
        Func<ParseResult, CancellationToken, Task<int>> serve = (parsed, stop) =>
            Serve.Run(SettingsOf(parsed) with { Sample = parsed.GetValue(sample) }, stop);
        root.SetAction(serve);
        var serveVerb = new Command("serve", "Start the site (what happens without a verb)") { sample };
        serveVerb.SetAction(serve);
        root.Subcommands.Add(serveVerb);
        root.Subcommands.Add(Import());
        return root;
    }

    static Command Import()
    {
        var files = new Argument<string[]>("file") { Description = "Saved pages, plain text or HTML", Arity = ArgumentArity.OneOrMore };
        var section = new Option<string>("--section") { Description = "Slug of the section; opened if missing", Required = true };
        var page = new Command("page", "Make saved article pages articles, with their comments, votes and counters") { files, section };
        page.SetAction(
            (parsed, stop) =>
                Commands.Run(
                    SettingsOf(parsed),
                    (services, settings) =>
                        ActivatorUtilities
                            .CreateInstance<PageImport>(services)
                            .Run(
                                parsed.GetValue(files)!,
                                parsed.GetValue(section)!,
                                services.GetRequiredService<SiteAddress>().Base,
                                Console.Out,
                                Console.Error,
                                stop
                            )
                )
        );
        return new Command("import", "Bring in what was published elsewhere") { page };
    }

    /// <summary>Environment and file, with the command line laid over them.</summary>
    static Settings SettingsOf(ParseResult parsed)
    {
        var settings = Settings.Read();
        return settings with
        {
            Urls = parsed.GetValue(Urls) ?? settings.Urls,
            Data = parsed.GetValue(Data) ?? settings.Data,
            Address = parsed.GetValue(Address) ?? settings.Address,
        };
    }
}
