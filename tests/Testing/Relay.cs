using System.Net;
using System.Net.Sockets;

namespace Recruiting.Testing;

/// <summary>A port of this machine behind which a server can go away and come back: while it is down, nobody answers there.</summary>
/// <param name="port">The port that it leads to.</param>
public sealed class Relay(int port) : IAsyncDisposable
{
    private TcpListener? listener;

    private Task serving = Task.CompletedTask;

    /// <summary>Where it is asked.</summary>
    public int Port { get; private set; }

    /// <summary>Lets the server answer.</summary>
    public void Up()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync(listener);
    }

    /// <summary>Takes it away.</summary>
    public async Task DownAsync()
    {
        listener?.Stop();
        await serving.ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await DownAsync().ConfigureAwait(false);

    private async Task ServeAsync(TcpListener at)
    {
        try
        {
            while (true)
            {
                var client = await at.AcceptTcpClientAsync().ConfigureAwait(false);
                _ = PassAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It is down.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using var inside = client;
        using var outside = new TcpClient();
        try
        {
            await outside.ConnectAsync(IPAddress.Loopback, port).ConfigureAwait(false);
            await Task.WhenAny(inside.GetStream().CopyToAsync(outside.GetStream()), outside.GetStream().CopyToAsync(inside.GetStream())).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            // Either side ended it.
        }
    }
}
