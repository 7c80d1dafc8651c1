using System.Security.Cryptography;
using System.Text;

namespace Dabir.Data;

/// <summary>
/// The one secret of a site. It stands in a file beside the database and not in it, so that a copy of the database opens
/// nothing and whoever can write into it can forge nothing: the logbook's chain, cookies, marks and stamps are all made with
/// keys derived from it. Nodes of one site share the file.
/// </summary>
public sealed class SiteKey(Settings settings)
{
    const string FirstLine = "The key of this Dabir site. Keep a copy of it apart from copies of the database.";

    const int Length = 32;

    byte[]? secret;

    /// <summary>Where it stands.</summary>
    public string File => settings.KeyFile ?? Path.Combine(settings.Data, "site.key");

    /// <summary>Tells one key from another and gives nothing of it away: 16 hexadecimal digits.</summary>
    public string Name => Convert.ToHexStringLower(For("name").AsSpan(0, 8));

    /// <summary>The key for one purpose; nothing made with it passes for another.</summary>
    /// <param name="purpose">A constant, such as <c>logbook</c>.</param>
    public byte[] For(string purpose) =>
        HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            secret ?? throw new InvalidOperationException("The site's key is opened before anything is signed; see DataSite."),
            outputLength: 32,
            info: Encoding.UTF8.GetBytes(purpose)
        );

    /// <summary>Reads the key; false when there is no file.</summary>
    /// <exception cref="SetupException">The file is there and holds no key, or cannot be read.</exception>
    internal bool Read()
    {
        try
        {
            var written = System.IO.File.ReadAllLines(File).Last(line => !string.IsNullOrWhiteSpace(line));
            var read = Convert.FromBase64String(written.Trim());
            secret = read.Length == Length ? read : throw new FormatException();
            return true;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new SetupException($"{File} holds no key of a site; put it back from its copy.", wrong);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The key of the site cannot be read: {refused.Message}", refused);
        }
    }

    /// <summary>Reads the key, making it when there is none. Of two processes that do so at once one wins, and the other takes what it made.</summary>
    internal void ReadOrMake()
    {
        if (Read())
            return;
        var made = Made();
        try
        {
            System.IO.File.Move(made, File, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(File))
        {
            System.IO.File.Delete(made);
        }
        Read();
    }

    /// <summary>Puts another key in its place, and keeps the old one beside until <see cref="Former.Forget"/>.</summary>
    internal Former Replace()
    {
        var beside = $"{File}.before";
        if (System.IO.File.Exists(beside))
            throw new SetupException(
                $"An earlier 'dabir key renew' was interrupted and left {beside}. When 'dabir check' says that {File} is not the key of this site, put it back in its place; otherwise delete it."
            );
        var made = Made();
        if (System.IO.File.Exists(File))
            System.IO.File.Move(File, beside, overwrite: true);
        System.IO.File.Move(made, File);
        Read();
        return new Former(File, beside);
    }

    string Made()
    {
        try
        {
            var made = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(File))!, $".key-{Guid.NewGuid():N}");
            OwnerOnly.Write(made, $"{FirstLine}\n{Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length))}\n");
            return made;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The key of the site cannot be written: {refused.Message}", refused);
        }
    }

    /// <summary>The key before, put back unless the new one took over.</summary>
    internal sealed class Former(string file, string beside) : IDisposable
    {
        bool isForgotten;

        public void Forget()
        {
            isForgotten = true;
            System.IO.File.Delete(beside);
        }

        public void Dispose()
        {
            if (!isForgotten && System.IO.File.Exists(beside))
                System.IO.File.Move(beside, file, overwrite: true);
        }
    }
}
