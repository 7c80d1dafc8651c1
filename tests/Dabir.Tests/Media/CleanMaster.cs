using System.Text;

namespace Dabir.Tests.Media;

static class CleanMaster
{
    /// <summary>Walks the segments of a JPEG: besides the pixels there is at most the JFIF mark, and nothing after the end.</summary>
    internal static void Holds(byte[] master)
    {
        Assert.Equal([0xFF, 0xD8], master[..2]);
        Assert.Equal([0xFF, 0xD9], master[^2..]);
        for (var at = 2; master[at + 1] != 0xDA; at += 2 + (master[at + 2] << 8 | master[at + 3]))
        {
            Assert.Equal(0xFF, master[at]);
            var isComment = master[at + 1] == 0xFE;
            var isApplicationData = master[at + 1] is >= 0xE0 and <= 0xEF;
            Assert.False(isComment, "A comment was kept.");
            if (isApplicationData)
                Assert.Equal("JFIF", Encoding.ASCII.GetString(master, at + 4, 4));
        }
    }
}
