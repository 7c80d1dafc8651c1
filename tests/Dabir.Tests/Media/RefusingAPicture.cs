using System.Diagnostics;
using System.Text;
using Dabir.Media;
using NetVips;

namespace Dabir.Tests.Media;

public sealed class RefusingAPicture(MediaRoom room) : IClassFixture<MediaRoom>
{
    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<?xml version='1.0'?><svg/>")]
    [InlineData("<!DOCTYPE html><p>سلام</p>")]
    [InlineData("%PDF-1.7")]
    [InlineData("BM")]
    [InlineData("RIFF")]
    [InlineData("RIFF1234WAVEfmt ")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")]
    [InlineData("\0\0\0\u0018ftypmp42\0\0\0\0isommp42")]
    public async Task What_is_not_an_allowed_picture_never_reaches_a_decoder(string upload)
    {
        var answer = await room.Accepts(Encoding.UTF8.GetBytes(upload), "عکس.jpg");

        Assert.Equal(Refusal.NotAPicture, answer.Reason);
    }

    [Fact]
    public async Task An_empty_upload_is_refused() => Assert.Equal(Refusal.Empty, (await room.Accepts([])).Reason);

    [Fact]
    public async Task An_upload_is_read_no_further_than_its_limit()
    {
        var endless = new EndlessJpeg();

        var answer = await room.Intake.Accept(endless, "بزرگ.jpg", TestContext.Current.CancellationToken);

        Assert.Equal(Refusal.TooLarge, answer.Reason);
        Assert.InRange(endless.Position, PictureLimits.UploadBytes, PictureLimits.UploadBytes + (1 << 20));
    }

    [Fact]
    public async Task A_small_file_that_would_unfold_into_too_many_pixels_is_refused_by_its_header()
    {
        var upload = Image.Black(8000, 8000).PngsaveBuffer(bitdepth: 1);
        Assert.InRange(upload.Length, 1, 100_000);

        Assert.Equal(Refusal.TooManyPixels, (await room.Accepts(upload)).Reason);
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(0.5)]
    [InlineData(0.05)]
    public async Task A_file_cut_short_is_refused(double kept)
    {
        using var photo = Pictures.Grain(200, 150);
        foreach (
            var whole in new[] { photo.JpegsaveBuffer(), photo.PngsaveBuffer(), photo.WebpsaveBuffer(), photo.GifsaveBuffer() }
        )
            Assert.Equal(Refusal.Broken, (await room.Accepts(whole[..(int)(whole.Length * kept)])).Reason);
    }

    [Fact]
    public async Task A_decoder_that_takes_too_long_is_ended()
    {
        using var other = new MediaRoom();
        var hurried = other.WithPatience(TimeSpan.FromMilliseconds(1));

        var answer = await hurried.Accept(
            new MemoryStream(Pictures.Jpeg(100, 100)),
            "کند.jpg",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(Refusal.TimedOut, answer.Reason);
        Assert.Empty(other.LeftInTheTray);
    }

    [Fact]
    public async Task An_upload_forgotten_by_a_crash_is_cleared_at_the_next_start()
    {
        using var other = new MediaRoom();
        var forgotten = Path.Combine(other.IncomingFolder, "forgotten");
        var fresh = Path.Combine(other.IncomingFolder, "fresh");
        await File.WriteAllTextAsync(forgotten, "");
        await File.WriteAllTextAsync(fresh, "");
        File.SetLastWriteTimeUtc(forgotten, other.Clock.GetUtcNow().UtcDateTime.AddHours(-2));
        File.SetLastWriteTimeUtc(fresh, other.Clock.GetUtcNow().UtcDateTime.AddMinutes(-2));

        _ = new Incoming(other.IncomingFolder, other.Clock);

        Assert.Equal([fresh], other.LeftInTheTray);
    }

    [Fact]
    public void The_decoding_process_gets_nothing_of_our_environment()
    {
        // A name nobody reads: the tests beside this one start programs with the same environment.
        Environment.SetEnvironmentVariable("DABIR_SECRET_OF_THIS_TEST", "Password=secret");

        var environment = DecodingProcess.Command("in", Path.GetFullPath("out")).Environment;

        Assert.DoesNotContain("DABIR_SECRET_OF_THIS_TEST", environment.Keys);
        Assert.All(environment.Keys, key => Assert.Matches("^(DOTNET_.*|MALLOC_ARENA_MAX|TMPDIR)$", key));
    }

    [Fact(Timeout = 30_000)]
    public async Task The_decoding_process_is_bounded_by_the_kernel()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux bounds a process this way.");
        using var other = new MediaRoom();
        var pipe = Path.Combine(other.DataFolder, "pipe");
        await Process.Start("mkfifo", [pipe]).WaitForExitAsync(TestContext.Current.CancellationToken);

        using var decoding = Process.Start(DecodingProcess.Command(pipe, Path.Combine(other.IncomingFolder, "out")))!;
        // Opening the pipe waits until the decoder opens its other end, and by then it must be bounded.
        await using (await Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)))
        {
            var limits = await File.ReadAllTextAsync($"/proc/{decoding.Id}/limits");
            Assert.Matches(@"Max core file size\s+0\s", limits);
            Assert.Matches(@"Max cpu time\s+40\s", limits);
            Assert.Matches(@"Max file size\s+1073741824\s", limits);
            Assert.Matches(@"Max address space\s+\d+\s", limits);
        }
        decoding.Kill();
        await decoding.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    sealed class EndlessJpeg : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill(0xFF);
            if (Position == 0)
                buffer[offset + 1] = 0xD8;
            Position += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
