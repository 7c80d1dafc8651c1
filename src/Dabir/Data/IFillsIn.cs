namespace Dabir.Data;

/// <summary>
/// Fills in what a row of an older Dabir lacks and only the program can reckon, such as a fold. Asked at every start, after
/// the migrations; when nothing is lacking it costs a look into an empty index.
/// </summary>
public interface IFillsIn
{
    /// <summary>Fills in everything that is lacking, before the site is served, in short writes.</summary>
    Task FillIn(NewsroomWriter writer, CancellationToken stop);
}
