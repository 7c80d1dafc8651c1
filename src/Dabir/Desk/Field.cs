namespace Dabir.Desk;

/// <summary>One field of a desk form with its label; what is wrong with it comes from the model state under the same name.</summary>
public sealed record Field(string Name, string Label, string? Value)
{
    public string Type { get; init; } = "text";

    /// <summary>More than none makes it a text area.</summary>
    public int Rows { get; init; }
    public string? Hint { get; init; }
    public string? Autocomplete { get; init; } = "off";
    public string? Accept { get; init; }

    /// <summary>Which keys a telephone offers, such as <c>numeric</c>.</summary>
    public string? InputMode { get; init; }
    public bool Required { get; init; }
    public IReadOnlyList<(string Value, string Text)>? Options { get; init; }

    /// <summary>What is stored, shown below what was typed when somebody else saved meanwhile.</summary>
    public string? Stored { get; init; }
}
