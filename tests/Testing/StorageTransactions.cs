using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Recruiting.Testing;

/// <summary>Counts what is asked of Azure Storage (tables, queues, blobs), try by try, as the account is billed for it: a batch of rows is one transaction.</summary>
/// <remarks>Added to a client's options: <c>options.AddPolicy(transactions, HttpPipelinePosition.PerRetry)</c>.
/// Source: https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions.</remarks>
public sealed partial class StorageTransactions : HttpPipelinePolicy
{
    private readonly Lock gate = new();
    private readonly List<string> asked = [];

    /// <summary>What was asked, in order: <c>read channels</c>, <c>range hints</c>, <c>write channels</c>, <c>make channels</c> of tables; of queues and blobs
    /// method and address, <c>POST publish-due/messages</c>.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (gate) return [.. asked];
        }
    }

    /// <summary>How often each was asked.</summary>
    public IReadOnlyDictionary<string, int> ByOperation => All.CountBy(a => a).ToDictionary();

    /// <summary>Bytes of the largest request so far.</summary>
    public long LargestRequest { get; private set; }

    /// <summary>Counts from nought.</summary>
    public void Clear()
    {
        lock (gate) asked.Clear();
    }

    /// <inheritdoc />
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message.Request);
        ProcessNext(message, pipeline);
    }

    /// <inheritdoc />
    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void Count(Request request)
    {
        var what = Operation(request);
        lock (gate)
        {
            asked.Add(what);
            if (request.Content?.TryComputeLength(out var length) == true) LargestRequest = Math.Max(LargestRequest, length);
        }
    }

    private static string Operation(Request request)
    {
        // Azurite has the account as the path's first part; Azure in the host.
        var path = request.Uri.ToUri() is var uri && uri.IsLoopback ? uri.AbsolutePath.TrimStart('/').Split('/', 2)[^1] : uri.AbsolutePath.TrimStart('/');
        return (request.Method.ToString(), path) switch
        {
            ("POST", "$batch") => "write " + Rows().Match(Text(request)).Groups["table"].Value,
            ("POST", "Tables") => "make " + TableName().Match(Text(request)).Groups["table"].Value,
            ("GET", var rows) when rows.EndsWith("()", StringComparison.Ordinal) => "range " + rows[..^2],
            ("GET", var row) when row.Contains("(PartitionKey=", StringComparison.Ordinal) => "read " + row[..row.IndexOf('(', StringComparison.Ordinal)],
            var (method, other) => $"{method} {other}",
        };
    }

    private static string Text(Request request)
    {
        using var content = new MemoryStream();
        request.Content!.WriteTo(content, CancellationToken.None);
        return Encoding.UTF8.GetString(content.ToArray());
    }

    [GeneratedRegex(@"^(POST|PUT|DELETE|PATCH) \S+?/(?<table>\w+)(\(|\?|\s)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();

    [GeneratedRegex("\"TableName\":\"(?<table>\\w+)\"")]
    private static partial Regex TableName();
}
