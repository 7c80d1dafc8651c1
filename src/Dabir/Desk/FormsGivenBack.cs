using Dabir.Delivery;
using Dabir.Gate;
using Dabir.Staff;
using Dabir.Words;

namespace Dabir.Desk;

/// <summary>A form as it came, with the token it goes back with to who sent it.</summary>
sealed record FormSent(KeptForm Form, string Token)
{
    /// <summary>Under which a request that was led on to the sign-in page remembers what was sent.</summary>
    public static readonly object Item = new();

    public FormSent(KeptForm form, IFormCollection sent)
        : this(form, $"{sent["form_token"]}") { }

    /// <summary>The form of a request, which has been read.</summary>
    public static FormSent Of(HttpRequest request) => new(KeptForm.Of(member: 0, request.Path, request.Form), request.Form);
}

/// <summary>
/// Gives a form back at once, on a page that needs neither database nor theme: when nothing can be written, or when no page can
/// be made for its sender. The same button sends it again.
/// </summary>
sealed class FormsGivenBack(ReaderPages pages, Languages languages, KeptForms kept, KnownDevices devices) : IKnowsStaff
{
    public ulong? DeviceOf(HttpContext http) => devices.DeviceOf(http);

    public async Task<bool> GivesBack(HttpContext http)
    {
        if (await SentBy(http) is not { } sent)
            return false;
        await Send(http, sent, "staff.busy");
        return true;
    }

    public Task Send(HttpContext http, FormSent sent, string why) =>
        pages.SendBack(
            http,
            languages.House[why],
            new PathString(sent.Form.Path).ToUriComponent(),
            languages.House["desk.sendAgain"],
            sent.Form.Typed(sent.Token)
        );

    // Whoever carries a kept form has been given a mark with it; of others nothing is read.
    async Task<FormSent?> SentBy(HttpContext http) =>
        http.Items[FormSent.Item] as FormSent
        ?? (devices.IsOne(http) && await kept.CarriedBy(http.Request) is { } form ? new FormSent(form, http.Request.Form) : null);
}
