using Dabir.Articles;
using Dabir.Tests.Desk;

namespace Dabir.Tests.Media;

/// <summary>The form of an article with a picture in it.</summary>
static class SendingToAnArticle
{
    public static async Task Saves(AtTheDesk desk, Article story, byte[]? picture, params (string, string)[] typed) =>
        (await Sends(desk, await desk.Opens(story), picture, typed)).IsDone();

    public static Task<HttpResponseMessage> Sends(AtTheDesk desk, Page form, byte[]? picture, params (string, string)[] typed) =>
        picture is null ? desk.Presses(form, "/picture", typed) : desk.PressesWithPicture(form, "/picture", picture, typed);
}
