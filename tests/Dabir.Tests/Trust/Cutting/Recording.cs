using System.Buffers.Binary;
using System.Diagnostics;

namespace Dabir.Tests.Trust.Cutting;

/// <summary>
/// What a site wrote to its database, byte by byte and in order, with the moments at which the disk was told to keep it. What
/// was written and not yet kept may be lost in a power cut, all of it, some of it, or torn in the middle.
/// </summary>
sealed class Recording
{
    const int Sector = 512;
    const int Head = 16;

    readonly record struct Step(char Kind, char File, long Offset, int At, int Length, long End);

    readonly byte[] book;
    readonly byte[] before;
    readonly List<Step> steps = [];

    /// <param name="book">What the recorder wrote.</param>
    /// <param name="before">The database as it was when the site started.</param>
    public Recording(string book, byte[] before)
    {
        (this.book, this.before) = (File.ReadAllBytes(book), before);
        for (var at = 0; at + Head <= this.book.Length; )
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(this.book.AsSpan(at + 4));
            var offset = BinaryPrimitives.ReadInt64LittleEndian(this.book.AsSpan(at + 8));
            if (at + Head + length > this.book.Length)
                break;
            steps.Add(new((char)this.book[at], (char)this.book[at + 1], offset, at + Head, length, at + Head + length));
            at += Head + length;
        }
    }

    public int Length => steps.Count;

    /// <summary>How often the disk was told to keep something.</summary>
    public int Kept => steps.Count(s => s.Kind == 'S');

    /// <summary>How far the book had been written at a step.</summary>
    public long PlaceOf(int step) => steps[step].End;

    /// <summary>Lays out what is left when the power goes after a step.</summary>
    public void CutAfter(int step, Random chance, string database)
    {
        var disk = new Dictionary<char, MemoryStream?> { ['d'] = Of(before), ['w'] = null };
        List<Step> open = [];
        foreach (var done in steps.Take(step + 1))
            if (done.Kind != 'S')
                open.Add(done);
            else
            {
                open.Where(o => o.File == done.File).ToList().ForEach(o => Do(disk, o, o.Length));
                open.RemoveAll(o => o.File == done.File);
            }
        var way = chance.Next(3);
        foreach (var lost in open)
            if (way == 1 || (way == 2 && chance.Next(2) == 0))
                Do(disk, lost, chance.Next(4) == 0 ? chance.Next(lost.Length / Sector + 1) * Sector : lost.Length);
        Put(disk['d'], database);
        Put(disk['w'], database + "-wal");
        File.Delete(database + "-shm");
    }

    void Do(Dictionary<char, MemoryStream?> disk, Step step, int length)
    {
        switch (step.Kind)
        {
            case 'U':
                disk[step.File] = null;
                break;
            case 'T':
                (disk[step.File] ??= new()).SetLength(step.Offset);
                break;
            default:
                var file = disk[step.File] ??= new();
                file.Position = step.Offset;
                file.Write(book, step.At, length);
                break;
        }
    }

    static MemoryStream Of(byte[] bytes)
    {
        var file = new MemoryStream();
        file.Write(bytes);
        return file;
    }

    static void Put(MemoryStream? file, string path)
    {
        File.Delete(path);
        if (file is not null)
            File.WriteAllBytes(path, file.ToArray());
    }

    /// <summary>Builds the recorder; null where there is no compiler or no Linux.</summary>
    public static async Task<string?> Recorder(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var library = Path.Combine(folder, "recorder.so");
        try
        {
            using var compiler = Process.Start(
                "cc",
                [
                    "-shared",
                    "-fPIC",
                    "-O1",
                    "-w",
                    "-o",
                    library,
                    Path.Combine(AppContext.BaseDirectory, "Trust/Cutting/recorder.c"),
                    "-ldl",
                ]
            );
            await compiler.WaitForExitAsync();
            return compiler.ExitCode == 0 ? library : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
