using System.Net.Sockets;
using Microsoft.Extensions.Http;

namespace Recruiting.CrashMatrix.Child;

/// <summary>Every HTTP client of the host, whatever it is for, gets connections whose bytes are steps.</summary>
internal sealed class SteppedHttp(Steps steps) : IHttpMessageHandlerBuilderFilter
{
    /// <inheritdoc />
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.PrimaryHandler is not SocketsHttpHandler handler) throw new InvalidOperationException($"The client {builder.Name} does not use sockets: its steps cannot be seen.");
        handler.ConnectCallback = ConnectAsync;
        builder.AdditionalHandlers.Insert(0, new Answers(steps));
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        steps.Pass("http connect, before");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancel).ConfigureAwait(false);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        steps.Pass("http connect, after");
        return new SteppedStream(new NetworkStream(socket, ownsSocket: true), steps);
    }

    /// <summary>The step between an answer that was read and whoever asked.</summary>
    private sealed class Answers(Steps steps) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            steps.Pass($"http {SteppedStream.Name($"{request.Method} {request.RequestUri!.PathAndQuery}")}: answer understood");
            return response;
        }
    }
}
