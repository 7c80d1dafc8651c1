using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Dabir.Gate;

namespace Dabir;

/// <summary>Makes a property of <see cref="Settings"/> a setting. The property's name, type and first value say the rest.</summary>
/// <param name="help">One sentence for an operator.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string help) : Attribute
{
    public string Help => help;

    /// <summary>When it is not the property's own name: <c>gate</c>.</summary>
    public string? Name { get; init; }

    /// <summary>A static method of <see cref="Settings"/> that takes the text and says what is wrong with it, or null.</summary>
    public string? Check { get; init; }

    /// <summary>Never shown whole: a password may stand in it.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The bounds of a number.</summary>
    public int Min { get; init; }
    public int Max { get; init; } = int.MaxValue;

    /// <summary>The two words of a switch.</summary>
    public string Off { get; init; } = "false";
    public string On { get; init; } = "true";
}

/// <summary>One setting: how it is called everywhere, how its text is read and shown.</summary>
public sealed class Setting
{
    static readonly Settings Defaults = new();
    readonly PropertyInfo property;
    readonly SettingAttribute declared;
    readonly MethodInfo? check;

    Setting(PropertyInfo property, SettingAttribute declared)
    {
        (this.property, this.declared) = (property, declared);
        Name = declared.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name);
        check = declared.Check is null
            ? null
            : typeof(Settings).GetMethod(declared.Check, BindingFlags.Static | BindingFlags.NonPublic);
    }

    /// <summary>Every setting, in the order of <see cref="Settings"/>.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. typeof(Settings)
            .GetProperties()
            .Select(p => (Property: p, Declared: p.GetCustomAttribute<SettingAttribute>()))
            .Where(p => p.Declared is not null)
            .Select(p => new Setting(p.Property, p.Declared!)),
    ];

    static readonly FrozenDictionary<string, Setting> Known = All.ToFrozenDictionary(s => Bare(s.Name), StringComparer.Ordinal);

    /// <summary>As in <c>dabir.json</c>: <c>client-address-header</c>.</summary>
    public string Name { get; }

    /// <summary>As on the command line: <c>--client-address-header</c>.</summary>
    public string Option => $"--{Name}";

    /// <summary>As in the environment: <c>DABIR_CLIENT_ADDRESS_HEADER</c>.</summary>
    public string Variable => $"DABIR_{Name.Replace('-', '_').ToUpperInvariant()}";

    public string Help => declared.Help;

    /// <summary>What holds when nobody sets it; empty when that is nothing.</summary>
    public string Default => ShownIn(Defaults);

    /// <summary>Finds a setting by its name in any spelling: <c>ClientAddressHeader</c>, <c>client_address_header</c>.</summary>
    public static Setting? Find(string name) => Known.GetValueOrDefault(Bare(name));

    /// <summary>Lays a text over the settings, or says in <paramref name="wrong"/> why it cannot be used.</summary>
    public Settings With(Settings settings, string text, out string? wrong)
    {
        wrong = null;
        object? value = property.PropertyType switch
        {
            var type when type == typeof(string) => text,
            var type when type == typeof(int) => Number(text, ref wrong),
            var type when type == typeof(bool) => Switch(text, ref wrong),
            var type when type == typeof(TimeSpan) => Duration(text, ref wrong),
            var type when type == typeof(Networks) => Networks.Read(text, out wrong),
            var type => throw new InvalidOperationException($"No setting can be a {type.Name}."),
        };
        if (wrong is not null)
            return settings;
        var changed = settings with { };
        property.SetValue(changed, value);
        wrong = WrongIn(changed);
        return wrong is null ? changed : settings;
    }

    /// <summary>What is wrong with the value there, or null.</summary>
    public string? WrongIn(Settings settings) =>
        property.GetValue(settings) switch
        {
            string { Length: > 0 } text when check is not null => (string?)check.Invoke(null, [text]),
            int number when number < declared.Min || number > declared.Max =>
                $"{number} is not between {declared.Min} and {declared.Max}.",
            _ => null,
        };

    /// <summary>The value for an operator's eyes; of a secret only what is none.</summary>
    public string ShownIn(Settings settings) =>
        property.GetValue(settings) switch
        {
            null => "",
            bool on => on ? declared.On : declared.Off,
            TimeSpan time => time.TotalSeconds % 1 == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds}s")
                : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds}ms"),
            string text when declared.IsSecret => Masked(text),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    static int Number(string text, ref string? wrong)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        wrong = $"'{text}' is not a whole number.";
        return 0;
    }

    bool Switch(string text, ref string? wrong)
    {
        if (string.Equals(text, declared.On, StringComparison.OrdinalIgnoreCase))
            return true;
        if (!string.Equals(text, declared.Off, StringComparison.OrdinalIgnoreCase))
            wrong = $"'{text}' is neither {declared.Off} nor {declared.On}.";
        return false;
    }

    static TimeSpan Duration(string text, ref string? wrong)
    {
        var unit = text.AsSpan().TrimStart("0123456789");
        double? milliseconds = unit switch
        {
            "ms" => 1,
            "s" => 1_000,
            "m" => 60_000,
            "h" => 3_600_000,
            _ => null,
        };
        if (
            milliseconds is { } each
            && int.TryParse(
                text.AsSpan(0, text.Length - unit.Length),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var count
            )
        )
            return TimeSpan.FromMilliseconds(count * each);
        wrong = $"'{text}' is not a time such as 500ms, 2s or 10m.";
        return default;
    }

    static string Masked(string text)
    {
        try
        {
            var parts = new System.Data.Common.DbConnectionStringBuilder { ConnectionString = text };
            foreach (var key in parts.Keys.Cast<string>().ToList())
                if (
                    key.Contains("pass", StringComparison.OrdinalIgnoreCase)
                    || key.Equals("pwd", StringComparison.OrdinalIgnoreCase)
                )
                    parts[key] = "***";
            return parts.ConnectionString;
        }
        catch (ArgumentException)
        {
            return "***";
        }
    }

    static string Bare(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
