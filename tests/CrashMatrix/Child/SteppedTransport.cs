using Azure.Core;
using Azure.Core.Pipeline;

namespace Recruiting.CrashMatrix.Child;

/// <summary>The way to Azure's queues, each call a step before it and one after it.</summary>
internal sealed class SteppedTransport(Steps steps) : HttpPipelineTransport
{
    private static readonly HttpPipelineTransport Inner = HttpClientTransport.Shared;

    /// <inheritdoc />
    public override Request CreateRequest() => Inner.CreateRequest();

    /// <inheritdoc />
    public override void Process(HttpMessage message) => throw new NotSupportedException("Asynchronously only.");

    /// <inheritdoc />
    public override async ValueTask ProcessAsync(HttpMessage message)
    {
        var what = $"queue {message.Request.Method} {(message.Request.Uri.Path.Contains("/messages", StringComparison.Ordinal) ? "message" : "queue")}";
        steps.Pass(what + ", before");
        await Inner.ProcessAsync(message).ConfigureAwait(false);
        steps.Pass(what + ", after");
    }
}
