using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Recruiting.Board.Tests.Lanes;

/// <summary>Something at LinkedIn's address that is no web server: it sends the request back where a header should stand, and hangs up. What .NET says of that repeats it.</summary>
internal sealed class EchoingWire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;
    private int asked;

    public EchoingWire()
    {
        listener.Start();
        work = AnswerAsync();
    }

    /// <summary>Where it is.</summary>
    public Uri Address => new($"http://{listener.LocalEndpoint}");

    /// <summary>How often it was asked.</summary>
    public int Asked => Volatile.Read(ref asked);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await work;
        stop.Dispose();
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref asked);
                var wire = client.GetStream();
                var request = await ReadAsync(wire);
                await wire.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 400 Bad Request\r\n{request.ReplaceLineEndings(" ").Replace(':', ' ')}\r\n\r\n"), stop.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    // Headers and as much of a body as they promise.
    private async Task<string> ReadAsync(NetworkStream wire)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            var read = await wire.ReadAsync(buffer, stop.Token);
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            var all = text.ToString();
            var end = all.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (read == 0) return all;
            if (end < 0) continue;
            var length = all.Split("\r\n").FirstOrDefault(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) is { } line ? int.Parse(line[15..], System.Globalization.CultureInfo.InvariantCulture) : 0;
            if (all.Length >= end + 4 + length) return all;
        }
    }
}
