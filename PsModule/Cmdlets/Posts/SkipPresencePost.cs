using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Gives up the slot of posts: they go back to the queue, and the plan finds them another one.</summary>
/// <remarks>The content and its yes stay. A post that somebody opened for placing may be on LinkedIn already: say -NotPlaced when you know that it is not.</remarks>
/// <example>
/// <code>Skip-PresencePost dotnet-nl.01k5xa7d3v8e9f0g1h2j3k4m5n</code>
/// <para>Not today: the post waits for its next turn.</para>
/// </example>
/// <example>
/// <code>Get-PresencePost -Channel dotnet-nl -State Scheduled -From 2026-12-24 -To 2027-01-03 | Skip-PresencePost</code>
/// <para>Empties the holidays without losing a post.</para>
/// </example>
[Cmdlet(VerbsCommon.Skip, "PresencePost", SupportsShouldProcess = true)]
[OutputType(typeof(PresencePost))]
public sealed class SkipPresencePost : PostMove
{
    /// <summary>It was opened for placing, and was not placed.</summary>
    [Parameter]
    public SwitchParameter NotPlaced { get; set; }

    private protected override Task<string?> ActionAsync(PostArgument id, Post post, PostView view, CancellationToken cancel) =>
        Task.FromResult<string?>($"give up its time{(post.Due is null ? "" : $" ({LocalWords.Of(post.Due.At, view.Zone, view.Language)})")} and go back to the queue");

    private protected override Task<Written> ActAsync(PostArgument id, PostRef which, PostView view, CancellationToken cancel) =>
        Plain(Session.Get<Placing>().SkipAsync(which, null, NotPlaced, Session.Actor, cancel));
}
