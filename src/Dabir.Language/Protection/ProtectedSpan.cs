namespace Dabir.Language;

/// <summary>A stretch of text that is not prose: nothing in it is corrected.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kind">What it is.</param>
public readonly record struct ProtectedSpan(int Start, int Length, ProtectedKind Kind)
{
    /// <summary>The position after its last character.</summary>
    public int End => Start + Length;
}

/// <summary>Why a stretch of text is left alone.</summary>
public enum ProtectedKind
{
    /// <summary>An address: <c>https://dabir.example/خبر/۱۲</c>, <c>www.example.com</c>, <c>example.ir/5</c>, <c>192.168.1.1</c>.</summary>
    Address,

    /// <summary>An e-mail address: <c>desk5@example.com</c>.</summary>
    Email,

    /// <summary>A handle: <c>@dabir_5</c>.</summary>
    Handle,

    /// <summary>A hashtag with at least one letter: <c>#نیم_فاصله</c>. «#۵» is none.</summary>
    Hashtag,

    /// <summary>Code between back-ticks, or what stands inside <c>code</c>, <c>pre</c>, <c>kbd</c>, <c>samp</c>, <c>script</c> or <c>style</c>.</summary>
    Code,

    /// <summary>A tag with its attributes, a comment: <c>&lt;a title="كتاب"&gt;</c>.</summary>
    Markup,

    /// <summary>A character reference: <c>&amp;#1740;</c>, <c>&amp;zwnj;</c>.</summary>
    Entity,

    /// <summary>A gap a program fills: <c>%s</c>, <c>%1$d</c>, <c>{0}</c>, <c>{{name}}</c>.</summary>
    Placeholder,

    /// <summary>A path on a Windows disk: <c>C:\temp\5</c>.</summary>
    Path,
}
