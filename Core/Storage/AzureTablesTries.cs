using Azure.Core;
using Azure.Core.Pipeline;

namespace Recruiting.Core.Storage;

/// <summary>What the tries of one write have come to. The client sends a write again where no answer came, and an answer that was lost leaves open whether
/// the server had done it.</summary>
internal sealed class AzureTablesTries
{
    /// <summary>Did a try end without telling whether the write was done?</summary>
    public bool InDoubt { get; private set; }

    /// <summary>Keeps this one's account of what is asked until the scope ends.</summary>
    public IDisposable Watch() => HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [nameof(AzureTablesTries)] = this });

    /// <summary>Takes note of an answer: of all refusals, those below 500 (408 aside) say that nothing was done.</summary>
    public void Note(int status) => InDoubt |= status is 408 or >= 500;

    /// <summary>Stands in the pipeline where each try passes.</summary>
    internal sealed class Policy : HttpPipelinePolicy
    {
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var tries = message.TryGetProperty(nameof(AzureTablesTries), out var watched) ? watched as AzureTablesTries : null;
            try
            {
                await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
                tries?.Note(message.Response.Status);
            }
            catch
            {
                if (tries is not null) tries.InDoubt = true;
                throw;
            }
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("Tables are asked asynchronously only.");
    }
}
