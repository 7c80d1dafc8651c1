using System.Net;
using System.Text;
using Dabir.Language;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Dabir.Gate;

/// <summary>
/// The one way in for forms, put before the framework's by the <see cref="Door"/>. What is no character is left out of every
/// field (<see cref="CleanText"/>), where the framework refuses a whole form for one U+0000 and loses what was typed. Fields are
/// UTF-8 whatever a program says of them: browsers send nothing else.
/// </summary>
/// <remarks>
/// What cannot be read is an <see cref="InvalidDataException"/> or an <see cref="IOException"/>, what is too large a
/// <see cref="BadHttpRequestException"/> of 413. Files lie on disk while they are looked at, and only for who has signed in.
/// </remarks>
public sealed class IncomingForm(HttpContext http) : IFormFeature
{
    /// <summary>All fields of a form together, in bytes as they are sent: a body of the greatest length several times.</summary>
    const int LongestFields = 8 << 20;

    const int MostFields = 1024;
    const int LongestName = 2048;

    // RFC 2046 has 70; the framework's reader fails on one that does not fit into its block.
    const int LongestBoundary = 128;
    const int FileBytesInMemory = 64 * 1024;

    int fieldBytes;

    public bool HasFormContentType => Is("application/x-www-form-urlencoded") || Is("multipart/form-data");

    public IFormCollection? Form { get; set; }

    /// <summary>What was read, or nothing when no form was sent.</summary>
    public IFormCollection ReadForm() =>
        Form
        ?? (
            HasFormContentType
                ? throw new InvalidOperationException("The form was not read yet: ReadFormAsync comes first.")
                : FormCollection.Empty
        );

    public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken) =>
        Form ??=
            Is("multipart/form-data") ? await ReadParts(cancellationToken)
            : HasFormContentType ? await ReadPairs(cancellationToken)
            : FormCollection.Empty;

    MediaTypeHeaderValue? Type => MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) ? type : null;

    bool Is(string type) => Type?.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) == true;

    async Task<FormCollection> ReadPairs(CancellationToken stop)
    {
        var fields = new KeyValueAccumulator();
        var body = await ReadField(http.Request.Body, stop);
        for (var at = 0; at < body.Length; )
        {
            var length = body.AsSpan(at).IndexOf((byte)'&') is >= 0 and var end ? end : body.Length - at;
            var equals = body.AsSpan(at, length).IndexOf((byte)'=');
            var name = equals < 0 ? length : equals;
            if (length > 0)
                Add(ref fields, Decoded(body, at, name), Decoded(body, Math.Min(at + name + 1, body.Length), length - name - 1));
            at += length + 1;
        }
        return new FormCollection(fields.GetResults());
    }

    async Task<FormCollection> ReadParts(CancellationToken stop)
    {
        var boundary = HeaderUtilities.RemoveQuotes(Type!.Boundary);
        if (boundary.Length is 0 or > LongestBoundary)
            throw new InvalidDataException("The form does not say in a few letters how its parts are told apart.");
        var reader = new MultipartReader(boundary.ToString(), http.Request.Body);
        var (fields, files) = (new KeyValueAccumulator(), new FormFileCollection());
        while (await reader.ReadNextSectionAsync(stop) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var said))
                throw new InvalidDataException("A part of the form does not say what it is.");
            var name = HeaderUtilities.RemoveQuotes(said.Name).ToString();
            if (!said.IsFileDisposition())
                Add(ref fields, name, Encoding.UTF8.GetString(await ReadField(part.Body, stop)));
            else if (files.Count < MostFields)
                files.Add(await FileOf(part, said, name, stop));
            else
                throw new InvalidDataException("The form has too many files.");
        }
        return new FormCollection(fields.GetResults(), files);
    }

    /// <summary>Reads one field, or all of an encoded form, as long as the fields together stay within their bound.</summary>
    async Task<byte[]> ReadField(Stream sent, CancellationToken stop)
    {
        using var read = new MemoryStream();
        var block = new byte[16 * 1024];
        while (await sent.ReadAsync(block, stop) is > 0 and var count)
        {
            fieldBytes += count;
            if (fieldBytes > LongestFields)
                throw new BadHttpRequestException("The form is too long.", StatusCodes.Status413PayloadTooLarge);
            read.Write(block, 0, count);
        }
        return read.ToArray();
    }

    async Task<FormFile> FileOf(MultipartSection part, ContentDispositionHeaderValue said, string name, CancellationToken stop)
    {
        var isKept = http.User.Identity?.IsAuthenticated == true;
        var file = isKept ? new FileBufferingReadStream(part.Body, FileBytesInMemory) : part.Body;
        if (isKept)
            http.Response.RegisterForDisposeAsync(file);
        await file.DrainAsync(stop);
        var fileName = HeaderUtilities.RemoveQuotes(said.FileNameStar.HasValue ? said.FileNameStar : said.FileName);
        return new FormFile(isKept ? file : Stream.Null, 0, isKept ? file.Length : 0, name, CleanText.Of(fileName.ToString()))
        {
            Headers = new HeaderDictionary(part.Headers ?? []),
        };
    }

    static void Add(ref KeyValueAccumulator fields, string name, string value)
    {
        if (name.Length > LongestName || fields.ValueCount >= MostFields)
            throw new InvalidDataException("The form has too many fields, or one with too long a name.");
        // A browser sends no field without a name.
        if (CleanText.Of(name) is { Length: > 0 } clean)
            fields.Append(clean, CleanText.Of(value));
    }

    static string Decoded(byte[] encoded, int from, int length) =>
        length <= 0 ? "" : Encoding.UTF8.GetString(WebUtility.UrlDecodeToBytes(encoded, from, length)!);
}
