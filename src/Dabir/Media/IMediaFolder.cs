namespace Dabir.Media;

/// <summary>
/// Where files of pictures lie. Names are relative, with forward slashes, such as <c>3f/a9/3fa9….jpg</c>; a file once kept
/// under a name never changes.
/// </summary>
public interface IMediaFolder
{
    /// <summary>Keeps a file. Others see all of it or nothing; when this returns it survives a power cut.</summary>
    Task Keep(string name, ReadOnlyMemory<byte> content, CancellationToken stop);

    /// <summary>Opens a file for reading; null when there is none. The caller closes it.</summary>
    Task<Stream?> Open(string name, CancellationToken stop);

    Task<bool> Has(string name, CancellationToken stop);

    /// <summary>Removes a file; nothing happens when there is none.</summary>
    Task Remove(string name, CancellationToken stop);
}
