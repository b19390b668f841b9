using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Sends posts to LinkedIn again, now: after a refusal, or instead of placing them by hand. It makes them public.</summary>
/// <remarks>For channels that LinkedIn lets us publish to. The next publish tick sends them, within a minute where a Desk or Azure is running. One in doubt is sent again
/// only because you looked and it is not there: Resolve-PresenceDoubt -SendAgain is the same. Asks before it does so, unless -Confirm:$false.</remarks>
/// <example>
/// <code>Get-PresencePost -Channel acme -State Failed | Restart-PresencePost</code>
/// <para>Sends all refused posts of a page again, after a question for each.</para>
/// </example>
/// <example>
/// <code>Restart-PresencePost acme.01k5xa7d3v8e9f0g1h2j3k4m5n -Confirm:$false -PassThru</code>
/// <para>Sends one again without asking, and shows it.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Restart, "PresencePost", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(PresencePost))]
public sealed class RestartPresencePost : PostMove
{
    /// <summary>It was opened for placing, and was not placed.</summary>
    [Parameter]
    public SwitchParameter NotPlaced { get; set; }

    private protected override Task<string?> ActionAsync(PostArgument id, Post post, PostView view, CancellationToken cancel) =>
        Task.FromResult<string?>(SendNow(view));

    private protected override Task<Written> ActAsync(PostArgument id, PostRef which, PostView view, CancellationToken cancel) =>
        Plain(Session.Get<Placing>().RetryAsync(which, null, NotPlaced, Session.Actor, cancel));
}
