using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Gets posts: those with the ids given, or those that fit a channel, states, a time and an author.</summary>
/// <remarks>Posts come as they are read, channel by channel in order of their ids: Select-Object -First ends the reading. Times are the channel's own local times.
/// -History adds every move and every try to publish, which costs two reads a post.</remarks>
/// <example>
/// <code>Get-PresencePost -State Scheduled -From (Get-Date) -To (Get-Date).AddDays(7) | Sort-Object Due</code>
/// <para>What goes out in the coming week, in all channels.</para>
/// </example>
/// <example>
/// <code>Get-PresencePost -Channel dotnet-nl -State InDoubt, Failed, Missed | Format-List</code>
/// <para>What did not go as planned in one channel, with all that is known of it.</para>
/// </example>
/// <example>
/// <code>(Get-PresencePost dotnet-nl.01k5xa7d3v8e9f0g1h2j3k4m5n -History).History</code>
/// <para>Who did what with a post, and when.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "PresencePost", DefaultParameterSetName = FilterSet)]
[OutputType(typeof(PresencePost))]
public sealed class GetPresencePost : PostQuery
{
    private PostViews? views;

    /// <summary>Ids of posts, posts, or objects with a property Post or Id. Tab completes ids by the words of the text.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = IdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Post")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PostCompleter))]
    public PostArgument[] Id { get; set; } = [];

    /// <summary>Adds the moves (History) and the tries to publish (Attempts).</summary>
    [Parameter]
    public SwitchParameter History { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        views ??= new(Session, PresenceSession.Language);
        foreach (var id in Id) Do(id.Id, async cancel => await ShowAsync((await Session.Get<PostStore>().GetAsync(id.In(Session), cancel).ConfigureAwait(false)).Value, cancel).ConfigureAwait(false));
        if (ParameterSetName == IdSet) return;
        Do(InputObject, async cancel =>
        {
            await foreach (var post in FilteredAsync(InputObject is null ? [] : [InputObject], cancel).ConfigureAwait(false)) await ShowAsync(post, cancel).ConfigureAwait(false);
        });
    }

    private async Task ShowAsync(Post post, CancellationToken cancel) =>
        Write(await (History ? views!.WithHistoryAsync(post, cancel) : views!.OfAsync(post, cancel)).ConfigureAwait(false));
}
