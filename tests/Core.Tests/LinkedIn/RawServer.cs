using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>A bare TCP listener that does to each connection what a test says: for what no web server can be made to do.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    /// <param name="behave">What to do with the connection, counted from 0; it is closed afterwards.</param>
    public RawServer(Func<NetworkStream, int, CancellationToken, Task> behave)
    {
        _listener.Start();
        _serving = ServeAsync(behave);
    }

    public int Connections { get; private set; }

    public Uri Address(string scheme = "http") => new($"{scheme}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Reads a whole request: headers, and as many bytes as Content-Length says.</summary>
    public static async Task<string> ReadRequestAsync(NetworkStream stream, CancellationToken end)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (true)
        {
            var read = await stream.ReadAsync(buffer, end);
            if (read == 0) return request.ToString();
            request.Append(Encoding.Latin1.GetString(buffer, 0, read));
            var text = request.ToString();
            var body = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
            if (body < 4) continue;
            var length = text.Split("\r\n").Where(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(l => int.Parse(l[15..], null)).FirstOrDefault();
            if (text.Length - body >= length) return text;
        }
    }

    public static Task WriteAsync(NetworkStream stream, string answer, CancellationToken end) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), end).AsTask();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync(Func<NetworkStream, int, CancellationToken, Task> behave)
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await using var stream = client.GetStream();
                await behave(stream, Connections++, _end.Token);
            }
        }
        catch (Exception e) when (_end.IsCancellationRequested && e is OperationCanceledException or SocketException or IOException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
