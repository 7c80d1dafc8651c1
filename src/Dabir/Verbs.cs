using System.CommandLine;
using Dabir.Data.Check;
using Dabir.Generate;
using Dabir.Imports;
using Dabir.Staff;
using Dabir.TextTool;

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
        root.Subcommands.Add(Staff());
        root.Subcommands.Add(Check());
        root.Subcommands.Add(GenerateVerb.Make(SettingsOf));
        root.Subcommands.Add(TextVerb.Make());
        return root;
    }

    static Command Import()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Saved pages, plain text or HTML",
            Arity = ArgumentArity.OneOrMore,
        };
        var section = new Option<string>("--section") { Description = "Slug of the section; opened if missing", Required = true };
        var page = new Command("page", "Make saved article pages articles, with their comments, votes and counters")
        {
            files,
            section,
        };
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

    static Command Staff()
    {
        var email = new Option<string>("--email") { Description = "Sign-in address", Required = true };
        var name = new Option<string>("--name") { Description = "Name colleagues know", Required = true };
        var role = new Option<string>("--role")
        {
            Description =
                "reporter, photographer, copyEditor, deskEditor, managingEditor, editorInChief, moderator, publisher or admin",
            Required = true,
        };
        var sections = new Option<string[]>("--section") { Description = "For a desk editor: slugs of the sections held" };
        var add = new Command("add", "Create an account; the password is read from standard input")
        {
            email,
            name,
            role,
            sections,
        };
        add.SetAction(
            (parsed, _) =>
                Commands.Run(
                    SettingsOf(parsed),
                    (services, _) =>
                        services
                            .GetRequiredService<StaffAdding>()
                            .Run(
                                parsed.GetValue(email)!,
                                parsed.GetValue(name)!,
                                parsed.GetValue(role)!,
                                parsed.GetValue(sections) ?? [],
                                Console.In,
                                Console.Out,
                                Console.Error
                            )
                )
        );
        return new Command("staff", "People of the newsroom") { add };
    }

    static Command Check()
    {
        var check = new Command("check", "Recount and verify the whole site; exit code 0 only if all is right");
        check.SetAction(
            (parsed, stop) =>
                Commands.Run(
                    SettingsOf(parsed),
                    (services, _) => ActivatorUtilities.CreateInstance<NewsroomCheck>(services).Run(Console.Out, stop)
                )
        );
        return check;
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
