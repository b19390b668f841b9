using System.Text.Json;
using Azure.Identity;
using Azure.Storage.Queues;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Publishing;

/// <summary>The Storage queue of posts that are due, in the account of the store. A message is a post's reference as JSON: <c>{"workspace":"default","id":"our-page.01J…"}</c>.</summary>
/// <remarks>A message says "look at this post" and nothing more; whether it goes out is decided, and written down, when it is claimed. So a message may be lost
/// (the post's due hint stays, and the next tick hands it over again), come late, or come twice.</remarks>
public static class QueueOfDue
{
    /// <summary>The queue's name.</summary>
    public const string Name = "publish-due";

    /// <summary>Where the Functions host puts a message that failed as often as it may.</summary>
    public const string Poison = Name + "-poison";

    /// <summary>How long a message waits to be taken; then it is gone.</summary>
    /// <remarks>Every tick hands over what is still due, so a queue that is behind would grow by a message a post and minute. This bounds it to five of each, without a
    /// mark on the post that could itself be stale. It is longer than all deliveries of a message that keeps failing, so that such a one becomes poison.</remarks>
    public static readonly TimeSpan TimeToLive = TimeSpan.FromMinutes(5);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Opens the queue; nothing is asked of it yet.</summary>
    /// <param name="address">The store's address: an account in Azure, or a connection string. A store in a file has no queue.</param>
    /// <param name="with">More options, such as a policy that counts; null for none.</param>
    public static QueueClient Open(StoreAddress address, Action<QueueClientOptions>? with = null)
    {
        // Plain text, as host.json says it to the trigger: what is not ours reaches us as it is, and is not thrown back by a decoder.
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        with?.Invoke(options);
        return address.ConnectionString is { } connection
            ? new(connection, Name, options)
            : new(new Uri(address.Queues ?? throw new ArgumentException("A store in a file has no queue.", nameof(address)), Name), new DefaultAzureCredential(), options);
    }

    /// <summary>The message of a post.</summary>
    public static string Message(PostRef which) => JsonSerializer.Serialize(new Body(which.Workspace, which.Id), Json);

    /// <summary>The post that a message names; null where it is no message of ours.</summary>
    public static PostRef? Read(string message)
    {
        try
        {
            var body = JsonSerializer.Deserialize<Body>(message, Json);
            if (body is not { Workspace.Length: > 0 and <= 100, Id.Length: <= 200 } || PostId.ChannelOf(body.Id) is null) return null;
            return new(body.Workspace, body.Id);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Body(string? Workspace, string? Id);
}
