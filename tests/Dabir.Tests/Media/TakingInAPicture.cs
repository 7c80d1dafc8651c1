using System.Text;
using Dabir.Media;
using NetVips;

namespace Dabir.Tests.Media;

public sealed class TakingInAPicture(MediaRoom room) : IClassFixture<MediaRoom>
{
    [Fact]
    public async Task A_photo_held_sideways_is_kept_upright_without_its_secrets()
    {
        using var photo = Pictures
            .RedOverBlue(400, 200)
            .Mutate(to =>
            {
                to.Set(GValue.GStrType, "exif-ifd0-Orientation", "6");
                to.Set(GValue.GIntType, "orientation", 6);
                to.Set(GValue.GStrType, "exif-ifd0-Make", "SecretCamera (SecretCamera, ASCII, 13 components, 13 bytes)");
                to.Set(GValue.GStrType, "exif-ifd3-GPSLatitude", "35/1 41/1 2/1 (35, 41,  2, Rational, 3 components, 24 bytes)");
                to.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes("<x:xmpmeta>SecretPlace</x:xmpmeta>"));
            });
        var upload = photo.JpegsaveBuffer();
        Assert.Contains("SecretCamera", Encoding.Latin1.GetString(upload));
        Assert.Contains("SecretPlace", Encoding.Latin1.GetString(upload));

        var picture = await room.Keeps(upload);
        var master = await room.MasterOf(picture);

        Assert.Equal((200, 400), (picture.Width, picture.Height));
        Assert.Equal((200, 400), Pictures.SizeOf(master));
        Assert.True(Pictures.IsRed(Pictures.At(master, 0.9, 0.5)));
        Assert.True(Pictures.IsBlue(Pictures.At(master, 0.1, 0.5)));
        CleanMaster.Holds(master);
    }

    [Fact]
    public async Task A_transparent_picture_is_laid_on_white()
    {
        using var half = Pictures
            .Plain(60, 40, 0, 0, 255)
            .Bandjoin(Pictures.Plain(30, 40, 255).Join(Pictures.Plain(30, 40, 0), Enums.Direction.Horizontal));
        using var deep = (half.Cast(Enums.BandFormat.Ushort) * 257.0)
            .Cast(Enums.BandFormat.Ushort)
            .Copy(interpretation: Enums.Interpretation.Rgb16);

        foreach (
            var upload in new[]
            {
                half.PngsaveBuffer(),
                deep.PngsaveBuffer(),
                half.WebpsaveBuffer(lossless: true),
                half.GifsaveBuffer(),
            }
        )
        {
            var master = await room.MasterOf(await room.Keeps(upload));
            Assert.True(Pictures.IsBlue(Pictures.At(master, 0.1, 0.5)));
            Assert.All(Pictures.At(master, 0.9, 0.5), band => Assert.InRange(band, 250, 255));
        }
    }

    [Fact]
    public async Task Every_kind_the_house_takes_is_taken()
    {
        using var picture = Pictures.RedOverBlue(64, 48);
        byte[][] uploads =
        [
            picture.JpegsaveBuffer(),
            picture.PngsaveBuffer(interlace: true),
            picture.WebpsaveBuffer(),
            picture.GifsaveBuffer(),
            picture.HeifsaveBuffer(compression: Enums.ForeignHeifCompression.Av1, effort: 0),
            picture.Colourspace(Enums.Interpretation.Cmyk).JpegsaveBuffer(),
            picture.Colourspace(Enums.Interpretation.Bw).PngsaveBuffer(),
        ];

        foreach (var upload in uploads)
        {
            var kept = await room.Keeps(upload);
            Assert.Equal((64, 48), (kept.Width, kept.Height));
            CleanMaster.Holds(await room.MasterOf(kept));
        }
    }

    [Fact]
    public async Task A_photo_with_a_damaged_colour_profile_is_still_taken()
    {
        using var photo = Pictures.RedOverBlue(64, 48).Mutate(to => to.Set(GValue.BlobType, "icc-profile-data", new byte[900]));

        var master = await room.MasterOf(await room.Keeps(photo.JpegsaveBuffer()));

        Assert.True(Pictures.IsRed(Pictures.At(master, 0.5, 0.1)));
        CleanMaster.Holds(master);
    }

    [Fact]
    public async Task A_large_photo_is_reduced_to_the_longest_side()
    {
        var kept = await room.Keeps(Pictures.Jpeg(4000, 2667));

        Assert.Equal((3200, 2134), (kept.Width, kept.Height));
    }

    [Theory]
    [InlineData(600, 9000, 600, 9000)]
    [InlineData(1200, 18_000, 826, 12_394)]
    [InlineData(300, 40_000, 120, 16_000)]
    [InlineData(3000, 4500, 2133, 3200)]
    [InlineData(9000, 900, 3200, 320)]
    [InlineData(1, 50_000, 1, 16_000)]
    public void A_tall_picture_keeps_the_width_it_is_read_by(int width, int height, int keptWidth, int keptHeight) =>
        Assert.Equal((keptWidth, keptHeight), PictureLimits.Fit(width, height));

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public async Task An_infographic_can_still_be_read_however_the_camera_was_held(int orientation)
    {
        var (width, height) = orientation == 6 ? (9000, 600) : (600, 9000);
        using var infographic = Pictures
            .Plain(width, height, 250, 250, 250)
            .Mutate(to => to.Set(NetVips.GValue.GIntType, "orientation", orientation));

        var kept = await room.Keeps(infographic.JpegsaveBuffer());

        Assert.Equal((600, 9000), (kept.Width, kept.Height));
        var rendition = Darkroom.Develop(await room.MasterOf(kept), Rendition.Named("640.webp")!);
        Assert.Equal((600, 9000), Pictures.SizeOf(rendition!));
    }

    [Fact]
    public async Task An_animation_is_kept_as_its_first_frame_and_says_so()
    {
        using var frames = Pictures
            .RedOverBlue(40, 30)
            .Join(Pictures.Plain(40, 30, 0, 255, 0), Enums.Direction.Vertical)
            .Mutate(to => to.Set(GValue.GIntType, "page-height", 30));
        byte[][] uploads =
        [
            frames.GifsaveBuffer(),
            frames.WebpsaveBuffer(),
            AnimatedPng(Pictures.RedOverBlue(40, 30).PngsaveBuffer()),
        ];

        foreach (var upload in uploads)
        {
            var kept = await room.Keeps(upload);
            Assert.Equal((40, 30, true), (kept.Width, kept.Height, kept.IsFirstFrame));
        }
        Assert.False((await room.Keeps(Pictures.RedOverBlue(40, 30).GifsaveBuffer())).IsFirstFrame);
    }

    // The chunk that makes a PNG an animation stands right after its header.
    static byte[] AnimatedPng(byte[] still)
    {
        const int header = 8 + 4 + 4 + 13 + 4;
        byte[] chunk = [.. "acTL"u8, 0, 0, 0, 2, 0, 0, 0, 0];
        var checksum = new byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc32(chunk));
        return [.. still[..header], 0, 0, 0, 8, .. chunk, .. checksum, .. still[header..]];
    }

    static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) == 1 ? 0xEDB88320 : 0);
        }
        return ~crc;
    }

    [Fact]
    public async Task The_same_picture_taken_in_twice_has_one_key()
    {
        var upload = Pictures.Jpeg(300, 200);

        var first = await room.Keeps(upload);
        var second = await room.Keeps(upload);

        Assert.Equal(first, second);
        Assert.True(await room.Store.IsIntact(first.Key, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_damaged_master_no_longer_fits_its_key()
    {
        using var other = new MediaRoom();
        var kept = await other.Keeps(Pictures.Jpeg(310, 200));
        var path = Path.Combine(other.DataFolder, "media", "masters", PictureStore.MasterPath(kept.Key));

        await using (var file = File.OpenWrite(path))
            file.SetLength(file.Length - 1);

        Assert.False(await other.Store.IsIntact(kept.Key, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_tray_is_empty_when_the_answer_is_given()
    {
        using var other = new MediaRoom();

        await other.Keeps(Pictures.Jpeg(100, 100));
        await other.Accepts(Pictures.Jpeg(100, 100)[..200]);
        await other.Accepts("<svg/>"u8.ToArray());

        Assert.Empty(other.LeftInTheTray);
    }
}
