using System.Net;
using System.Net.Sockets;

namespace Dabir.Tests.Data;

/// <summary>The line to a database server, which a test can cut and mend.</summary>
sealed class CutLine : IDisposable
{
    readonly TcpListener door = new(IPAddress.Loopback, 0);
    readonly List<Socket> open = [];
    readonly (string Host, int Port) server;
    bool isCut;

    public CutLine(string host, int port)
    {
        server = (host, port);
        door.Start();
        _ = Answer();
    }

    public int Port => ((IPEndPoint)door.LocalEndpoint).Port;

    public void Cut()
    {
        lock (open)
        {
            isCut = true;
            open.ForEach(socket => socket.Dispose());
            open.Clear();
        }
    }

    public void Mend()
    {
        lock (open)
            isCut = false;
    }

    public void Dispose()
    {
        door.Dispose();
        Cut();
    }

    async Task Answer()
    {
        try
        {
            while (true)
                _ = Carry(await door.AcceptSocketAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or OperationCanceledException) { }
    }

    async Task Carry(Socket asking)
    {
        var there = new Socket(SocketType.Stream, ProtocolType.Tcp);
        lock (open)
        {
            if (isCut)
            {
                asking.Dispose();
                there.Dispose();
                return;
            }
            open.AddRange([asking, there]);
        }
        try
        {
            await there.ConnectAsync(server.Host, server.Port);
            await using var near = new NetworkStream(asking, ownsSocket: true);
            await using var far = new NetworkStream(there, ownsSocket: true);
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or IOException) { }
    }
}
