namespace Dabir.Delivery;

/// <summary>How much memory kept pages may take: what the operator says, or what the machine can spare.</summary>
static class PageMemory
{
    const long Megabyte = 1 << 20;

    // Some 5,000 pages with the one form their readers ask for: enough for the pages of a day. More of them is the
    // operator's choice, and not the result of a large machine that other programs share.
    const long Most = 96 * Megabyte;

    // The front page, the sections and the articles of an hour.
    const long Least = 16 * Megabyte;

    /// <param name="megabytes">The setting; 0 leaves it to the machine.</param>
    /// <param name="available">Bytes of memory this program may use: of the machine, or of its container.</param>
    /// <returns>Bytes; of a machine without a word of the operator a sixteenth of its memory, from 16 to 96 MB.</returns>
    public static long Of(int megabytes, long available) =>
        megabytes > 0 ? megabytes * Megabyte : Math.Clamp(available / 16, Least, Most);
}
