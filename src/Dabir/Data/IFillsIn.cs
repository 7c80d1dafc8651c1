namespace Dabir.Data;

/// <summary>
/// Fills in what a row of an older Dabir lacks and only the program can reckon, such as a fold. Asked at every start, after
/// the migrations; when nothing is lacking it costs a look into an empty index.
/// </summary>
public interface IFillsIn
{
    /// <summary>Fills in everything that is lacking, in writes short enough that nobody waits for them.</summary>
    Task FillIn(NewsroomWriter writer, CancellationToken stop);
}
