using System.Collections;
using System.Text.Json;
using Dabir.Data;

namespace Dabir;

/// <summary>The settings that hold, and where each came from. Whatever is wrong is a <see cref="SetupException"/> of one line.</summary>
/// <param name="From">By setting: <c>--urls</c>, <c>DABIR_URLS</c> or <c>dabir.json</c>; a setting that is not there has its default.</param>
public sealed record SettingsFound(Settings Settings, IReadOnlyDictionary<Setting, string> From)
{
    public const string FileName = "dabir.json";

    /// <summary>Reads the file, lays the environment over it and the command line over both.</summary>
    /// <param name="commandLine">The text an option was given; null when it was not.</param>
    /// <param name="environment">Variables by name.</param>
    /// <param name="file">Where <c>dabir.json</c> is, if it is.</param>
    public static SettingsFound Read(Func<Setting, string?> commandLine, IDictionary environment, string file)
    {
        RefuseMisspelt(environment);
        var inFile = ReadFile(file);
        var settings = new Settings();
        Dictionary<Setting, string> from = [];
        foreach (var setting in Setting.All)
        {
            var (text, source) =
                commandLine(setting) is { } given ? (given, setting.Option)
                : environment[setting.Variable] is string { Length: > 0 } variable ? (variable, setting.Variable)
                : inFile.TryGetValue(setting, out var written) ? (written, FileName)
                : (null, "");
            if (text is not { Length: > 0 })
                continue;
            settings = setting.With(settings, text, out var wrong);
            if (wrong is not null)
                throw new SetupException(source == FileName ? $"{FileName}: {setting.Name}: {wrong}" : $"{source}: {wrong}");
            from[setting] = source;
        }
        return new SettingsFound(settings, from);
    }

    // Other programs may have variables of this beginning too, so only one that looks like a slip is refused.
    static void RefuseMisspelt(IDictionary environment)
    {
        var variables = Setting.All.Select(s => s.Variable).ToArray();
        foreach (var name in environment.Keys.Cast<string>())
            if (
                name.StartsWith("DABIR_", StringComparison.Ordinal)
                && !variables.Contains(name)
                && Nearest.To(name, variables) is { } meant
            )
                throw new SetupException($"{name} is not a setting; {meant} is meant?");
    }

    static Dictionary<Setting, string> ReadFile(string file)
    {
        Dictionary<Setting, string> found = [];
        if (!File.Exists(file))
            return found;
        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllBytes(file),
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new SetupException(
                    $"{FileName}: settings stand between {{ and }}, as in {{ \"urls\": \"http://127.0.0.1:5080\" }}."
                );
            foreach (var (name, value) in document.RootElement.EnumerateObject().Select(p => (p.Name, p.Value)))
            {
                var setting = Setting.Find(name) ?? throw new SetupException(Unknown(name));
                if (!found.TryAdd(setting, TextOf(setting, value)))
                    throw new SetupException($"{FileName}: {setting.Name} stands there twice.");
            }
            return found;
        }
        catch (JsonException broken)
        {
            throw new SetupException(
                $"{FileName} is not JSON: line {broken.LineNumber + 1}, column {broken.BytePositionInLine + 1}.",
                broken
            );
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"{FileName} cannot be read: {closed.Message}", closed);
        }
    }

    static string TextOf(Setting setting, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            JsonValueKind.Null => "",
            JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) => string.Join(
                ',',
                value.EnumerateArray().Select(v => v.GetString())
            ),
            _ => throw new SetupException($"{FileName}: {setting.Name} needs a text or a number."),
        };

    static string Unknown(string name) =>
        Nearest.To(name, [.. Setting.All.Select(s => s.Name)]) is { } meant
            ? $"{FileName}: \"{name}\" is not a setting; \"{meant}\" is meant?"
            : $"{FileName}: \"{name}\" is not a setting. They are {string.Join(", ", Setting.All.Select(s => s.Name))}.";

    /// <summary><c>dabir settings</c>: each with its value, where that came from, and what it is for.</summary>
    public int Print(TextWriter output)
    {
        foreach (var setting in Setting.All)
        {
            var value = setting.ShownIn(Settings);
            output.WriteLine(
                $"{setting.Name} = {(value.Length > 0 ? value : "(not set)")}  [{From.GetValueOrDefault(setting, "default")}]"
            );
            output.WriteLine($"    {setting.Help}.");
            output.WriteLine($"    {setting.Option}, {setting.Variable}, \"{setting.Name}\" in {FileName}");
        }
        return 0;
    }
}
