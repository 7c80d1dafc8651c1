using Dabir.Themes.Views;
using Dabir.Words;

namespace Dabir.Themes;

/// <summary>«هم‌رسانی»: plain links that open the messenger's own share page; no script, no request until pressed.</summary>
public static class ShareLinks
{
    /// <summary>The links of a story, in the order Iranian readers use them.</summary>
    /// <param name="headline">The headline, sent along where the messenger takes a text.</param>
    /// <param name="url">The absolute short link.</param>
    /// <param name="wording">Names of the messengers.</param>
    public static IReadOnlyList<LinkView> For(string headline, string url, Wording wording)
    {
        var (text, link) = (Uri.EscapeDataString(headline), Uri.EscapeDataString(url));
        return
        [
            new(wording["share.telegram"], $"https://t.me/share/url?url={link}&text={text}"),
            new(wording["share.bale"], $"https://ble.ir/share/url?url={link}&text={text}"),
            new(wording["share.eitaa"], $"https://eitaa.com/share/url?url={link}&text={text}"),
            new(wording["share.rubika"], $"https://rubika.ir/share?url={link}&text={text}"),
            new(wording["share.whatsapp"], $"https://wa.me/?text={text}%20{link}"),
            new(wording["share.x"], $"https://x.com/intent/post?text={text}&url={link}"),
            new(wording["share.email"], $"mailto:?subject={text}&body={link}"),
        ];
    }
}
