using System.Management.Automation;
using System.Runtime.CompilerServices;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>What asking for posts has in common: by channel, state, time and author.</summary>
public abstract class PostQuery : PresenceCmdlet
{
    /// <summary>The set of parameters that filter.</summary>
    private protected const string FilterSet = "Filter";

    /// <summary>The set that names posts.</summary>
    private protected const string IdSet = "Id";

    /// <summary>A channel from Get-PresenceChannel, whose posts are meant.</summary>
    [Parameter(ParameterSetName = FilterSet, ValueFromPipeline = true)]
    public PresenceChannel? InputObject { get; set; }

    /// <summary>Channels: ids or names. Default: all channels.</summary>
    [Parameter(ParameterSetName = FilterSet)]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public ChannelArgument[]? Channel { get; set; }

    /// <summary>States. Default: any.</summary>
    [Parameter(ParameterSetName = FilterSet)]
    [ValidateSet("Draft", "InReview", "Ready", "Scheduled", "Publishing", "InDoubt", "AwaitingHand", "Failed", "Missed", "Published", "Cancelled")]
    public string[]? State { get; set; }

    /// <summary>Appeared, or due where they did not appear, from here on: a date (the whole day, where the channel is) or a moment.</summary>
    [Parameter(ParameterSetName = FilterSet)]
    public MomentArgument? From { get; set; }

    /// <summary>The same until here: a date (the whole day), or a moment (exclusive).</summary>
    [Parameter(ParameterSetName = FilterSet)]
    public MomentArgument? To { get; set; }

    /// <summary>The author: a colleague's id. Default: any, or none.</summary>
    [Parameter(ParameterSetName = FilterSet)]
    [ArgumentCompleter(typeof(AuthorCompleter))]
    public string? Author { get; set; }

    /// <summary>The posts that fit, streamed in order of their ids, channel by channel.</summary>
    /// <param name="piped">Channels that came down the pipeline; none for those of the parameter.</param>
    /// <param name="cancel">Gives up.</param>
    private protected async IAsyncEnumerable<Post> FilteredAsync(IReadOnlyList<PresenceChannel> piped, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var zone = Zones.Get(Session.Options.TimeZone);
        var filter = new PostFilter
        {
            States = State is null ? null : PostFilter.StatesOf(State),
            From = From?.End(zone),
            To = To?.End(zone),
            Author = Author,
        };
        List<string?> channels = Channel is null && piped.Count == 0 ? [null] : [.. piped.Select(c => c.Id)];
        foreach (var channel in Channel ?? []) channels.Add((await channel.FindAsync(Session, cancel).ConfigureAwait(false)).Id);
        foreach (var channel in channels.Distinct())
        {
            await foreach (var post in Session.Get<PostLists>().PostsAsync(Session.Workspace, filter with { Channel = channel }, cancel: cancel).ConfigureAwait(false)) yield return post.Value;
        }
    }
}
