using Dabir.Desk;
using Dabir.Media;

namespace Dabir.Articles.Desk;

static class PictureTaking
{
    /// <summary>Takes in the picture of a form; when it is refused, the reason is noted beside the field.</summary>
    public static async Task<Upload> TakeIn(this Uploads uploads, IFormFile file, WritingDesk desk)
    {
        await using var sent = file.OpenReadStream();
        var upload = await uploads.TakeIn(sent, file.FileName, desk.HttpContext.RequestAborted);
        if (upload.Reason is { } reason)
            desk.ModelState.AddModelError("Picture", ((DeskRoom)desk.ViewData[DeskRoom.Key]!).Words[reason]);
        return upload;
    }
}
