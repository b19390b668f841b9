using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Recruiting.Testing;

/// <summary>What becomes of a request to Azure Storage.</summary>
public enum Fate
{
    /// <summary>It arrives, and so does its answer.</summary>
    Arrives,

    /// <summary>The connection breaks before the server has it.</summary>
    LostOnTheWay,

    /// <summary>The server does it, and its answer is lost.</summary>
    AnswerLost,

    /// <summary>The server turns it away: 503, ServerBusy.</summary>
    ServerBusy,

    /// <summary>The server turns it away: 429.</summary>
    TooMany,
}

/// <summary>The way to Azure Storage, which tests can break: <c>options.Transport = transport</c>.</summary>
public sealed class FaultyTransport : HttpPipelineTransport
{
    private static readonly HttpPipelineTransport Inner = HttpClientTransport.Shared;

    /// <summary>What becomes of each request, by its number (from nought) since this was set; null where all arrive.</summary>
    public Func<int, Fate>? Fates
    {
        get;
        set => (field, sent) = (value, 0);
    }

    /// <summary>Done after each request that the server has done, before its answer is given (or lost).</summary>
    public Func<int, Task>? Done { get; set; }

    private int sent;

    /// <inheritdoc />
    public override Request CreateRequest() => Inner.CreateRequest();

    /// <inheritdoc />
    public override void Process(HttpMessage message) => throw new NotSupportedException("Asynchronously only.");

    /// <inheritdoc />
    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var number = Interlocked.Increment(ref sent) - 1;
        var fate = Fates?.Invoke(number) ?? Fate.Arrives;
        if (fate == Fate.LostOnTheWay) throw Broken("The connection broke before the request was sent.");
        if (fate is Fate.ServerBusy or Fate.TooMany)
        {
            message.Response = new Refusal(fate == Fate.ServerBusy ? 503 : 429);
            return;
        }

        await Inner.ProcessAsync(message).ConfigureAwait(false);
        if (Done is { } done) await done(number).ConfigureAwait(false);
        if (fate != Fate.AnswerLost) return;
        message.Response.Dispose();
        throw Broken("The connection broke before the answer was read.");
    }

    // As the real transport tells it.
    private static RequestFailedException Broken(string how) => new(0, how, new IOException(how));

    private sealed class Refusal(int status) : Response
    {
        public override int Status => status;

        public override string ReasonPhrase => "ServerBusy";

        public override Stream? ContentStream { get; set; }

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = null;
            return false;
        }
    }
}
