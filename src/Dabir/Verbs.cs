using System.CommandLine;
using Dabir.Data;
using Dabir.Generate;
using Dabir.Imports;
using Dabir.Language;
using Dabir.Sections;
using Dabir.Staff;
using Dabir.TextTool;

namespace Dabir;

/// <summary>What <c>dabir</c> can be told to do; <c>serve</c> when it is told nothing.</summary>
static partial class Verbs
{
    // Every setting may be given to every verb.
    static readonly Dictionary<Setting, Option<string>> Options = Setting.All.ToDictionary(
        setting => setting,
        setting => new Option<string>(setting.Option)
        {
            Description = setting.Default.Length > 0 ? $"{setting.Help} [{setting.Default}]" : setting.Help,
            Recursive = true,
        }
    );

    public static RootCommand Root()
    {
        var sample = new Option<bool>("--sample") { Description = "Fill an empty site with the sample newsroom" };
        var root = new RootCommand(
            "Dabir, a newsroom in one program. Settings also come from DABIR_… and dabir.json; 'dabir settings' lists them."
        )
        {
            sample,
        };
        foreach (var option in Options.Values)
            root.Options.Add(option);
        Func<ParseResult, CancellationToken, Task<int>> serve = (parsed, stop) =>
            Commands.Guarded(() => Serve.Run(SettingsOf(parsed) with { Sample = parsed.GetValue(sample) }, stop));
        root.SetAction(serve);
        var serveVerb = new Command("serve", "Start the site (what happens without a verb)") { sample };
        serveVerb.SetAction(serve);
        root.Subcommands.Add(serveVerb);
        root.Subcommands.Add(Import());
        root.Subcommands.Add(Staff());
        root.Subcommands.Add(Edition());
        root.Subcommands.Add(Check());
        root.Subcommands.Add(Key());
        root.Subcommands.Add(GenerateVerb.Make(SettingsOf));
        root.Subcommands.Add(SiteName());
        root.Subcommands.Add(ListSettings());
        root.Subcommands.Add(Theme());
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
        var section = new Option<string>("--section") { Description = "Slug of the section they come into", Required = true };
        var open = new Option<bool>("--open-section")
        {
            Description = "Open the section even if its name looks like a slip for another",
        };
        var edition = new Option<string>("--edition") { Description = "Slug of the edition; the first unless told" };
        var copyEdit = new Option<string>("--copyedit")
        {
            Description = "Edits of the copy editor made in their text: safe, or suggest for a page whose half-spaces were lost",
        };
        copyEdit.AcceptOnlyFromAmong("safe", "suggest");
        var page = new Command("page", "Make saved article pages articles, with their comments, votes and counters")
        {
            files,
            section,
            open,
            edition,
            copyEdit,
        };
        page.SetAction(
            (parsed, stop) =>
                Commands.Run(
                    () => SettingsOf(parsed),
                    (services, settings) =>
                        ActivatorUtilities
                            .CreateInstance<PageImport>(services)
                            .Run(
                                parsed.GetValue(files)!,
                                parsed.GetValue(section)!,
                                parsed.GetValue(open),
                                SiteAddress.KnownFrom(settings),
                                Console.Out,
                                Console.Error,
                                parsed.GetValue(edition),
                                parsed.GetValue(copyEdit) is { } level ? StoredName.Parse<EditLevel>(level) : null,
                                stop
                            )
                )
        );
        return new Command("import", "Bring in what was published elsewhere") { page };
    }

    static Command Edition()
    {
        var slug = new Option<string>("--slug") { Description = "What its addresses begin with, e.g. ckb", Required = true };
        var name = new Option<string>("--name") { Description = "The masthead", Required = true };
        var language = new Option<string>("--language") { Description = "BCP 47, e.g. en or ar-IQ", Required = true };
        var tagline = new Option<string>("--tagline") { Description = "The line below the masthead" };
        var calendar = new Option<string>("--calendar") { Description = "solar-hijri or gregorian" };
        var digits = new Option<string>("--digits") { Description = "persian, arabic-indic or latin" };
        var zone = new Option<string>("--timezone") { Description = "IANA name; the first edition's unless told" };
        var add = new Command("add", "Found one more edition of the house")
        {
            slug,
            name,
            language,
            tagline,
            calendar,
            digits,
            zone,
        };
        add.SetAction(
            (parsed, stop) =>
                Commands.Run(
                    () => SettingsOf(parsed),
                    (services, _) =>
                        ActivatorUtilities
                            .CreateInstance<EditionAdding>(services)
                            .Run(
                                new EditionWish(
                                    parsed.GetValue(slug)!,
                                    parsed.GetValue(name)!,
                                    parsed.GetValue(language)!,
                                    parsed.GetValue(tagline),
                                    parsed.GetValue(calendar),
                                    parsed.GetValue(digits),
                                    parsed.GetValue(zone)
                                ),
                                Console.Out,
                                Console.Error,
                                stop
                            )
                )
        );
        return new Command("edition", "The newspapers of the house") { add };
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
        var sections = new Option<string[]>("--section")
        {
            Description =
                "Where the role is held, such as city, or en/city of another edition; everywhere unless told, but a desk editor needs one",
        };
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
                    () => SettingsOf(parsed),
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
        var list = new Command("list", "Everybody with an account, a line each");
        list.SetAction(
            (parsed, _) =>
                Commands.Look(
                    () => SettingsOf(parsed),
                    (services, _) => services.GetRequiredService<StaffVerbs>().List(Console.Out)
                )
        );
        var change = new Command("role", "Give somebody another role; what was held before is gone") { email, role, sections };
        change.SetAction(
            (parsed, _) =>
                OfStaff(
                    parsed,
                    verbs =>
                        verbs.Role(
                            parsed.GetValue(email)!,
                            parsed.GetValue(role)!,
                            parsed.GetValue(sections) ?? [],
                            Console.Out,
                            Console.Error
                        )
                )
        );
        var block = new Command("block", "Close an account and end its sessions; what it did stays") { email };
        block.SetAction(
            (parsed, _) => OfStaff(parsed, verbs => verbs.Block(parsed.GetValue(email)!, Console.Out, Console.Error))
        );
        var unblock = new Command("unblock", "Open a closed account again") { email };
        unblock.SetAction(
            (parsed, _) => OfStaff(parsed, verbs => verbs.Unblock(parsed.GetValue(email)!, Console.Out, Console.Error))
        );
        var reset = new Command("reset", "Print a link by which somebody chooses a new password; it opens once, within a day")
        {
            email,
        };
        reset.SetAction(
            (parsed, _) => OfStaff(parsed, verbs => verbs.Reset(parsed.GetValue(email)!, Console.Out, Console.Error))
        );
        var factorOff = new Command("factor-off", "Take away a second factor that was lost, and end the sessions") { email };
        factorOff.SetAction(
            (parsed, _) => OfStaff(parsed, verbs => verbs.FactorOff(parsed.GetValue(email)!, Console.Out, Console.Error))
        );
        return new Command("staff", "People of the newsroom") { list, add, change, block, unblock, reset, factorOff };
    }

    static Task<int> OfStaff(System.CommandLine.ParseResult parsed, Func<StaffVerbs, Task<int>> work) =>
        Commands.Run(() => SettingsOf(parsed), (services, _) => work(services.GetRequiredService<StaffVerbs>()));

    static Command SiteName()
    {
        var name = new Argument<string>("name") { Description = "What the site is called, such as نیلوفر" };
        var tagline = new Option<string>("--tagline") { Description = "The line below the masthead; stays as it is unless told" };
        var edition = new Option<string>("--edition") { Description = "Slug of the edition; the first unless told" };
        var rename = new Command("name", "Give the site its name") { name, tagline, edition };
        rename.SetAction(
            (parsed, _) =>
                Commands.Run(
                    () => SettingsOf(parsed),
                    (services, _) =>
                        ActivatorUtilities
                            .CreateInstance<Masthead>(services)
                            .Run(
                                parsed.GetValue(edition),
                                parsed.GetValue(name)!,
                                parsed.GetValue(tagline),
                                Console.Out,
                                Console.Error
                            )
                )
        );
        return new Command("site", "The site itself") { rename };
    }

    static Command ListSettings()
    {
        var list = new Command("settings", "List every setting with its value, where it came from and what it is for");
        list.SetAction((parsed, _) => Commands.Guarded(() => Task.FromResult(FoundBy(parsed).Print(Console.Out))));
        return list;
    }

    static Command Theme()
    {
        var theme = new Argument<string>("theme") { Description = "Folder or name of the theme" };
        var check = new Command("check", "Name file and line of whatever is wrong with a theme") { theme };
        check.SetAction(
            (parsed, _) =>
                Commands.Guarded(() =>
                    Task.FromResult(Themes.ThemeCheck.Run(parsed.GetValue(theme)!, SettingsOf(parsed).Data, Console.Out))
                )
        );
        return new Command("theme", "What readers see") { check };
    }

    static Settings SettingsOf(ParseResult parsed) => FoundBy(parsed).Settings;

    static SettingsFound FoundBy(ParseResult parsed) =>
        SettingsFound.Read(
            setting => parsed.GetValue(Options[setting]),
            Environment.GetEnvironmentVariables(),
            Path.GetFullPath(SettingsFound.FileName)
        );
}
