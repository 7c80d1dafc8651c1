using System.Net.Mail;

namespace Dabir.Staff;

/// <summary>What may be the address of an account: one in ASCII, at a domain that has a name and an end.</summary>
public static class SignInAddress
{
    const int Longest = 254;
    const string Signs = ".!#$%&'*+/=?^_`{|}~-";

    /// <example><c>SignInAddress.IsOne("admin@example")</c> is false: nothing is ever sent there.</example>
    public static bool IsOne(string? typed) =>
        typed is { Length: <= Longest }
        && MailAddress.TryCreate(typed, out var address)
        && address.Address == typed
        && address.User.All(letter => char.IsAsciiLetterOrDigit(letter) || Signs.Contains(letter, StringComparison.Ordinal))
        && IsDomain(address.Host.Split('.'));

    static bool IsDomain(string[] labels) =>
        labels.Length > 1 && Array.TrueForAll(labels, IsLabel) && labels[^1].Length > 1 && char.IsAsciiLetter(labels[^1][0]);

    static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63
        && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        && label[0] != '-'
        && label[^1] != '-';
}
