using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Dabir.Tests.Trust.Fuzzing;

/// <summary>What came back. Without a status when the line was closed without a word.</summary>
sealed record RawAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    public static RawAnswer Closed { get; } = new(0, [], []);

    public string? Header(string name) =>
        Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public bool IsHtml =>
        Header("Content-Type")?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true
        && Header("Content-Encoding") is null;
}

/// <summary>A line to the site on which anything can be sent; a client that means well would correct half of it.</summary>
sealed class RawLine(Uri site) : IDisposable
{
    readonly byte[] held = new byte[64 * 1024];
    Socket? socket;
    bool isUsed;
    int at;
    int end;

    /// <exception cref="OperationCanceledException">Nothing came in time.</exception>
    public async Task<RawAnswer> Ask(Asked asked, CancellationToken patience)
    {
        while (true)
        {
            var again = isUsed;
            var answer = await AskOnce(asked, patience);
            if (answer.Status == 0 || !asked.IsClean || answer.Header("Connection") == "close")
                Hangs();
            // A line that was used before may have been closed meanwhile; a fresh one is not.
            if (answer.Status != 0 || !again)
                return answer;
        }
    }

    async Task<RawAnswer> AskOnce(Asked asked, CancellationToken patience)
    {
        try
        {
            if (socket is null)
            {
                (at, end) = (0, 0);
                socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(site.Host, site.Port, patience);
            }
            isUsed = true;
            try
            {
                for (var sent = 0; sent < asked.Bytes.Length; )
                    sent += await socket.SendAsync(asked.Bytes.AsMemory(sent), patience);
                if (asked.EndsEarly)
                    socket.Shutdown(SocketShutdown.Send);
            }
            catch (SocketException)
            {
                // The site may refuse what is too long before it was all sent; what it said is read all the same.
            }
            RawAnswer answer;
            do answer = await Read(asked.IsHead, patience);
            while (answer.Status is >= 100 and < 200 and not 101);
            return answer;
        }
        catch (SocketException)
        {
            return RawAnswer.Closed;
        }
    }

    async Task<RawAnswer> Read(bool isHead, CancellationToken patience)
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (!await Fill(patience))
                return RawAnswer.Closed;
            // A head is short: read to its end, byte by byte of what is held.
            while (at < end && !EndsHead(head))
                head.Append((char)held[at++]);
        }
        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var status = int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture);
        List<(string, string)> headers = [];
        foreach (var line in lines.Skip(1))
            headers.Add((line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..].Trim()));
        var answer = new RawAnswer(status, headers, []);
        if (isHead || status is < 200 or 204 or 304)
            return answer;
        var body =
            answer.Header("Content-Length") is { } length ? await Take(int.Parse(length, CultureInfo.InvariantCulture), patience)
            : answer.Header("Transfer-Encoding") == "chunked" ? await TakeChunks(patience)
            : await TakeRest(patience);
        return answer with { Body = body };
    }

    static bool EndsHead(StringBuilder head) =>
        head.Length >= 4 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n' && head[^4] == '\r';

    async Task<byte[]> TakeChunks(CancellationToken patience)
    {
        using var whole = new MemoryStream();
        while (true)
        {
            var size = int.Parse(await Line(patience), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            whole.Write(await Take(size, patience));
            await Line(patience);
            if (size == 0)
                return whole.ToArray();
        }
    }

    async Task<string> Line(CancellationToken patience)
    {
        var line = new StringBuilder();
        while (await Fill(patience))
        {
            var letter = (char)held[at++];
            if (letter == '\n')
                break;
            if (letter != '\r')
                line.Append(letter);
        }
        return line.ToString();
    }

    async Task<byte[]> Take(int count, CancellationToken patience)
    {
        var taken = new byte[count];
        for (var have = 0; have < count; )
        {
            if (!await Fill(patience))
                return taken[..have];
            var some = Math.Min(end - at, count - have);
            held.AsSpan(at, some).CopyTo(taken.AsSpan(have));
            (at, have) = (at + some, have + some);
        }
        return taken;
    }

    async Task<byte[]> TakeRest(CancellationToken patience)
    {
        using var whole = new MemoryStream();
        while (await Fill(patience))
        {
            whole.Write(held, at, end - at);
            at = end;
        }
        Hangs();
        return whole.ToArray();
    }

    async Task<bool> Fill(CancellationToken patience)
    {
        if (at < end)
            return true;
        at = 0;
        end = await socket!.ReceiveAsync(held, patience);
        return end > 0;
    }

    /// <summary>Hangs up; the next request has a line of its own.</summary>
    public void Hangs()
    {
        socket?.Dispose();
        (socket, isUsed) = (null, false);
    }

    public void Dispose() => Hangs();
}
