using System.Text;

namespace Dabir.Tests.Trust.Fuzzing;

/// <summary>One request as it goes over the wire.</summary>
/// <param name="Bytes">All of it, head and body.</param>
/// <param name="EndsEarly">Less is sent than was promised, and then nothing more.</param>
/// <param name="IsClean">Where it ends is said rightly, so that another may follow on the same line.</param>
sealed record Asked(string Method, byte[] Bytes, bool IsClean, bool EndsEarly)
{
    const int Longest = 6_000;

    public bool IsHead => Method == "HEAD";

    /// <summary>To be read and sent again: what is no plain character is written as its number.</summary>
    public string Printed
    {
        get
        {
            var printed = new StringBuilder();
            foreach (var letter in Bytes.Take(Longest))
                printed.Append(
                    letter switch
                    {
                        (byte)'\n' => "\n",
                        (byte)'\r' => "",
                        < 32 or > 126 => $"\\x{letter:x2}",
                        _ => ((char)letter).ToString(),
                    }
                );
            return Bytes.Length > Longest ? $"{printed}… ({Bytes.Length} bytes)" : printed.ToString();
        }
    }
}
