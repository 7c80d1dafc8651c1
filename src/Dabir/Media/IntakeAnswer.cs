using System.Diagnostics.CodeAnalysis;

namespace Dabir.Media;

/// <summary>A picture that was taken in and is now kept as a clean master.</summary>
/// <param name="Key">What to remember: it names the picture in every address.</param>
/// <param name="Width">Pixels of the master, upright.</param>
/// <param name="Height">Pixels of the master, upright.</param>
public sealed record AcceptedPicture(PictureKey Key, int Width, int Height)
{
    /// <summary>
    /// Whether the upload was an animation, of which this is the first frame. Tell the sender: that frame alone may be blank
    /// or say something else than the whole.
    /// </summary>
    public bool IsFirstFrame { get; init; }

    /// <summary>The sentence for who sent an animation; a key of the language file.</summary>
    public const string FirstFrameOnly = "media.first-frame-only";
}

/// <summary>What became of an upload: a kept picture, or the reason it was refused.</summary>
public sealed class IntakeAnswer
{
    IntakeAnswer(AcceptedPicture? picture, string? reason) => (Picture, Reason) = (picture, reason);

    /// <summary>The kept picture; null when refused.</summary>
    public AcceptedPicture? Picture { get; }

    /// <summary>One of <see cref="Refusal.All"/>; null when accepted.</summary>
    public string? Reason { get; }

    [MemberNotNullWhen(true, nameof(Picture)), MemberNotNullWhen(false, nameof(Reason))]
    public bool IsAccepted => Picture is not null;

    internal static IntakeAnswer Accepted(AcceptedPicture picture) => new(picture, null);

    internal static IntakeAnswer Refused(string reason) => new(null, reason);
}
