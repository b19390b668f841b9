using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Asks for somebody's yes: the draft is in review then.</summary>
/// <remarks>Only a draft can be submitted. Whose yes it needs is for the channel's rules to say.</remarks>
/// <example>
/// <code>Submit-PresencePost dotnet-nl.01k5xa7d3v8e9f0g1h2j3k4m5n</code>
/// <para>Asks for approval of one draft.</para>
/// </example>
/// <example>
/// <code>Get-PresencePost -State Draft -Author maria | Submit-PresencePost -PassThru</code>
/// <para>Asks for approval of all that Maria has written, and shows the posts.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Submit, "PresencePost", SupportsShouldProcess = true)]
[OutputType(typeof(PresencePost))]
public sealed class SubmitPresencePost : PostMove
{
    private protected override Task<string?> ActionAsync(PostArgument id, Post post, PostView view, CancellationToken cancel) =>
        Task.FromResult<string?>($"ask for approval{(post.Due is null ? "" : $"; it is meant to go out{PostWords.At(post, view)}")}");

    private protected override Task<Written> ActAsync(PostArgument id, PostRef which, PostView view, CancellationToken cancel) =>
        Plain(Session.Get<Writing>().SubmitAsync(which, null, Session.Actor, cancel));
}
