using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Takes posts back for good: they are cancelled. Their rows and histories stay.</summary>
/// <remarks>Not possible while a post is on its way out, in doubt or placed. Taking back twice is once. Asks before it does so, unless -Confirm:$false.
/// A post that somebody opened for placing may be on LinkedIn already: say -NotPlaced when you know that it is not.</remarks>
/// <example>
/// <code>Remove-PresencePost dotnet-nl.01k5xa7d3v8e9f0g1h2j3k4m5n</code>
/// <para>Takes one post back, after a question.</para>
/// </example>
/// <example>
/// <code>Get-PresencePost -Channel old-group -State Draft, Ready | Remove-PresencePost -Confirm:$false</code>
/// <para>Takes back all that was never planned in one channel, without asking.</para>
/// </example>
[Cmdlet(VerbsCommon.Remove, "PresencePost", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
public sealed class RemovePresencePost : PostAct
{
    /// <summary>It was opened for placing, and was not placed.</summary>
    [Parameter]
    public SwitchParameter NotPlaced { get; set; }

    private protected override Task<string?> ActionAsync(PostArgument id, Post post, PostView view, CancellationToken cancel) =>
        Task.FromResult<string?>($"take it back for good{(post.Due is null ? "" : $"; it does not go out{PostWords.At(post, view)}")}");

    private protected override Task<Written> ActAsync(PostArgument id, PostRef which, PostView view, CancellationToken cancel) =>
        Plain(Session.Get<Writing>().CancelAsync(which, null, NotPlaced, Session.Actor, cancel));
}
