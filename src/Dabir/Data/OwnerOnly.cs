using System.Runtime.InteropServices;

namespace Dabir.Data;

/// <summary>
/// The data folder is the owner's alone: it holds password hashes, the keys of cookies, e-mail addresses, and
/// the key of the site. Nothing to do on Windows, where a folder inherits who may open it.
/// </summary>
static class OwnerOnly
{
    const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Everything this process makes from now on is its owner's alone.</summary>
    public static void FromNowOn()
    {
        if (!OperatingSystem.IsWindows())
            _ = umask(0b000_111_111);
    }

    /// <summary>Makes the folder, or mends one that others could look into, with the files that lie in it.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }
        Directory.CreateDirectory(folder, Folder);
        var mode = System.IO.File.GetUnixFileMode(folder);
        // A folder for everybody's files, such as /tmp, is nobody's to close.
        if (mode.HasFlag(UnixFileMode.StickyBit))
            return;
        try
        {
            if (mode != Folder)
                System.IO.File.SetUnixFileMode(folder, Folder);
            // What lies deeper is behind this door; pictures are many, and readers see them anyway.
            foreach (var file in Directory.EnumerateFiles(folder))
                if (System.IO.File.GetUnixFileMode(file) != File)
                    System.IO.File.SetUnixFileMode(file, File);
        }
        catch (UnauthorizedAccessException)
        {
            // The folder is another account's, which lends it to us: a volume of a container. Its owner decides who looks in.
        }
        catch (FileNotFoundException)
        {
            // Another process is at work here, and it mends what it makes.
        }
    }

    /// <summary>Writes a file that is on disk when this returns, and its owner's alone from its first byte.</summary>
    public static void Write(string file, string text)
    {
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = File;
        using var stream = new FileStream(file, how);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

#pragma warning disable CA5392, SYSLIB1054, IDE1006 // libc is found by the loader's own rules
    [DllImport("libc")]
    static extern uint umask(uint mask);
#pragma warning restore CA5392, SYSLIB1054, IDE1006
}
