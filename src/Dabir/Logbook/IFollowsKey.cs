using Dabir.Data;

namespace Dabir.Logbook;

/// <summary>
/// What a concept keeps under the key of the site beside the logbook, such as the tally of votes, and begins anew when a key
/// takes over. Registered in that concept's Add line.
/// </summary>
interface IFollowsKey
{
    /// <summary>How many rows it reads to begin, for who waits for it.</summary>
    Task<long> Standing(NewsroomDb db);

    /// <summary>Called in the write of the key's row.</summary>
    Task Begin(NewsroomDb inside);
}
