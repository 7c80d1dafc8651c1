using System.Collections.Frozen;

namespace Dabir.Media;

/// <summary>Why a picture was refused: keys of the language file, shown to whoever uploaded it.</summary>
public static class Refusal
{
    /// <summary>The upload is larger than <see cref="PictureLimits.UploadBytes"/>.</summary>
    public const string TooLarge = "media.too-large";

    /// <summary>Nothing was uploaded.</summary>
    public const string Empty = "media.empty";

    /// <summary>Not JPEG, PNG, WebP, GIF or AVIF, whatever its name says.</summary>
    public const string NotAPicture = "media.not-a-picture";

    /// <summary>The header claims more than <see cref="PictureLimits.Pixels"/>.</summary>
    public const string TooManyPixels = "media.too-many-pixels";

    /// <summary>Cut short, damaged, or made to break the decoder.</summary>
    public const string Broken = "media.broken";

    /// <summary>Decoding did not end within <see cref="PictureLimits.Time"/>.</summary>
    public const string TimedOut = "media.timed-out";

    /// <summary>Every reason there is, for the language file's completeness test.</summary>
    public static FrozenSet<string> All { get; } = [TooLarge, Empty, NotAPicture, TooManyPixels, Broken, TimedOut];
}
