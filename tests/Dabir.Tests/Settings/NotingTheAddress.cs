namespace Dabir.Tests;

/// <summary>What a verb beside the site knows of its address.</summary>
public sealed class NotingTheAddress : IDisposable
{
    readonly Settings settings = new() { Data = Directory.CreateTempSubdirectory("dabir-note-").FullName };

    public void Dispose() => Directory.Delete(settings.Data, recursive: true);

    [Fact]
    public void The_running_site_is_found_by_its_note_and_not_once_it_has_stopped()
    {
        using (ListeningNote.Leave(settings, "http://127.0.0.1:5081/")!)
            Assert.Equal("http://127.0.0.1:5081", SiteAddress.KnownFrom(settings));

        Assert.Null(SiteAddress.KnownFrom(settings));
        Assert.Empty(Directory.EnumerateFiles(settings.Data));
    }

    [Fact]
    public void The_note_of_a_site_that_was_killed_is_not_believed()
    {
        File.WriteAllText(Path.Combine(settings.Data, "listening"), "http://127.0.0.1:5081");

        Assert.Null(SiteAddress.KnownFrom(settings));
    }

    [Fact]
    public void A_site_started_after_a_crash_notes_its_own()
    {
        File.WriteAllText(Path.Combine(settings.Data, "listening"), "http://127.0.0.1:5081");
        using var note = ListeningNote.Leave(settings, "http://127.0.0.1:5082");

        Assert.Equal("http://127.0.0.1:5082", SiteAddress.KnownFrom(settings));
        Assert.Equal("https://example.ir", SiteAddress.KnownFrom(settings with { Address = "https://example.ir/" }));
    }

    [Fact]
    public void A_second_site_on_the_same_data_leaves_the_note_of_the_first()
    {
        using var first = ListeningNote.Leave(settings, "http://127.0.0.1:5081");
        using (var second = ListeningNote.Leave(settings, "http://127.0.0.1:5082"))
            Assert.Null(second);

        Assert.Equal("http://127.0.0.1:5081", SiteAddress.KnownFrom(settings));
    }
}
