using Dabir.Delivery;

namespace Dabir.Gate;

/// <summary>Sends away who finds no place for work that is dear, with the form of the desk they brought.</summary>
public sealed class NoPlace(ReaderPages pages, IKnowsStaff staff)
{
    public async Task Send(HttpContext http)
    {
        if (!await staff.GivesBack(http))
            await pages.SendBare(http, StatusCodes.Status503ServiceUnavailable, null);
    }
}
