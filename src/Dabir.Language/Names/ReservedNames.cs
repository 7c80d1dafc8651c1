namespace Dabir.Language;

/// <summary>Names that only the newsroom may sign with: «سردبیر», «مدیر سایت», <c>admin</c>, the paper's own name.</summary>
/// <example><c>new ReservedNames(["سردبیر", "admin"]).Catch("Аdm1n ۲۴")</c> is <c>admin</c>.</example>
public sealed class ReservedNames
{
    readonly Dictionary<string, string> _bySkeleton = new(StringComparer.Ordinal);

    /// <summary>Keeps the list; entries without letters are passed over.</summary>
    public ReservedNames(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
            if (NameSkeleton.Of(name) is { Length: > 0 } skeleton)
                _bySkeleton.TryAdd(skeleton, name);
    }

    /// <summary>The reserved name that this one can be taken for, or null.</summary>
    /// <remarks>Caught are the same skeleton and the same with digits around it; «مدیری» and «علی مدیر» are names of people and pass.</remarks>
    public string? Catch(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(NameSkeleton.Of(name)) ?? Find(NameSkeleton.Of(WithoutDigitsAround(name)));
    }

    string? Find(string skeleton) => _bySkeleton.GetValueOrDefault(skeleton);

    static string WithoutDigitsAround(string name)
    {
        var (start, end) = (0, name.Length);
        while (start < end && !char.IsLetter(name[start]) && !char.IsSurrogate(name[start]))
            start++;
        while (end > start && !char.IsLetter(name[end - 1]) && !char.IsSurrogate(name[end - 1]))
            end--;
        return name[start..end];
    }
}
