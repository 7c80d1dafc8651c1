using System.CommandLine;
using Dabir.Data;
using Dabir.Data.Check;
using Dabir.Logbook;

namespace Dabir;

/// <summary>What an operator asks about the site as a whole, and its key.</summary>
static partial class Verbs
{
    static Command Check()
    {
        var heads = new Option<LogHead[]>("--head")
        {
            Description =
                "A head of the logbook that was kept elsewhere, such as 41:3fa0…, to compare with; may be given several times",
            CustomParser = given =>
                [.. given.Tokens.Select(token => LogHead.TryParse(token.Value) ?? Refuse(given, token.Value))],
        };
        var check = new Command("check", "Recount and verify the whole site; exit code 0 only if all is right") { heads };
        check.SetAction(
            (parsed, stop) =>
                Commands.LookAside(
                    () => SettingsOf(parsed),
                    services =>
                        ActivatorUtilities.CreateInstance<NewsroomCheck>(services).Run(Console.Out, parsed.GetValue(heads), stop),
                    () =>
                        Console.Out.WriteLineAsync(
                            "copy: this site is of an older Dabir; a copy brought up to date is looked at, and the site stays as it is"
                        ),
                    stop
                )
        );
        return check;

        static LogHead Refuse(System.CommandLine.Parsing.ArgumentResult given, string text)
        {
            given.AddError($"--head: '{text}' is not a head such as 41:3fa0… with its 64 digits.");
            return new LogHead(0, "");
        }
    }

    static Command Key()
    {
        var anyway = new Option<bool>("--anyway") { Description = "Also when 'dabir check' says that not all is right" };
        var renew = new Command("renew", "Begin with another key, because the site's key is lost or somebody else has it")
        {
            anyway,
        };
        renew.SetAction(
            (parsed, _) =>
                Commands.Run(
                    () => DataSite.MustBeThere(SettingsOf(parsed)),
                    (services, _) =>
                        ActivatorUtilities.CreateInstance<KeyRenewing>(services).Run(parsed.GetValue(anyway), Console.Out),
                    withKey: false
                )
        );
        return new Command("key", "The key of the site") { renew };
    }
}
