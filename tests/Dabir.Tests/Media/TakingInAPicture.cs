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
            Assert.Equal((64, 48, "image/jpeg"), (kept.Width, kept.Height, kept.ContentType));
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
        var path = Path.Combine(other.DataFolder, "media", "masters", kept.MasterPath);

        await using (var file = File.OpenWrite(path))
            file.SetLength(kept.Bytes - 1);

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
