namespace Dabir.Tests.Gate;

/// <summary>
/// Asks whether a form is read before sending it (RFC 9110, 10.1.1). Another client writes on while the site has said no and
/// hung up, and then sees a broken line sooner than the answer. A form of less than a kilobyte is sent all the same.
/// </summary>
static class AskingFirst
{
    public static HttpClient At(TestSite site) =>
        new(new SocketsHttpHandler { UseProxy = false, Expect100ContinueTimeout = Timeout.InfiniteTimeSpan })
        {
            BaseAddress = site.Address,
            DefaultRequestHeaders = { ExpectContinue = true },
        };
}
