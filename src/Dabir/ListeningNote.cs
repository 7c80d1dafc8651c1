namespace Dabir;

/// <summary>
/// The note in the data folder that says where the running site listens. The site holds it open for as long as it lives, and
/// the system lets go of it however the site ends: a note that nobody holds is one left behind by a crash.
/// </summary>
sealed class ListeningNote : IDisposable
{
    readonly string file;
    readonly FileStream hold;

    ListeningNote(string file, FileStream hold) => (this.file, this.hold) = (file, hold);

    /// <summary>Leaves the note; taken away again when disposed. Null when another site on the same data has left its own.</summary>
    public static ListeningNote? Leave(Settings settings, string address)
    {
        if (Read(settings) is not null)
            return null;
        // Written and held beside, then put in place whole: whoever looks meanwhile sees no half of it.
        var place = PlaceIn(settings);
        var beside = FormattableString.Invariant($"{place}.{Environment.ProcessId}");
        var held = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete);
        held.Write(System.Text.Encoding.UTF8.GetBytes(address.TrimEnd('/')));
        held.Flush();
        File.Move(beside, place, overwrite: true);
        return new ListeningNote(place, held);
    }

    /// <summary>The address of the site that runs on the same data; null when none does.</summary>
    public static string? Read(Settings settings)
    {
        var place = PlaceIn(settings);
        if (!File.Exists(place) || !IsHeld(place))
            return null;
        try
        {
            using var note = new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var text = new StreamReader(note);
            return text.ReadToEnd().Trim() is { Length: > 0 } noted ? noted : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        File.Delete(file);
        hold.Dispose();
    }

    static bool IsHeld(string place)
    {
        try
        {
            using var alone = new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    static string PlaceIn(Settings settings) => Path.Combine(settings.Data, "listening");
}
