using System.Management.Automation;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Settles a doubt by what you saw: LinkedIn was asked to publish a post and gave no clear answer. Look whether it is there, then say so.</summary>
/// <remarks>Nothing is sent again by itself, so that no post appears twice. Not placed makes it a draft that needs a new yes; sending again publishes it at once,
/// if nothing holds the channel. Asks before it does so, unless -Confirm:$false.</remarks>
/// <example>
/// <code>Resolve-PresenceDoubt acme.01k5xa7d3v8e9f0g1h2j3k4m5n -Placed -Permalink https://www.linkedin.com/feed/update/urn:li:share:7397834612345678848/</code>
/// <para>It is there, and this is it.</para>
/// </example>
/// <example>
/// <code>Get-PresencePost -State InDoubt -Channel acme | Resolve-PresenceDoubt -NotPlaced</code>
/// <para>None of them is there: they are drafts again.</para>
/// </example>
/// <example>
/// <code>Resolve-PresenceDoubt acme.01k5xa7d3v8e9f0g1h2j3k4m5n -SendAgain</code>
/// <para>It is not there, and is to be: it is sent now, after a question.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Resolve, "PresenceDoubt", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = PlacedSet)]
[OutputType(typeof(PresencePost))]
public sealed class ResolvePresenceDoubt : PostMove
{
    private const string PlacedSet = "Placed", NotPlacedSet = "NotPlaced", AgainSet = "SendAgain";

    /// <summary>It is on LinkedIn.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PlacedSet)]
    public SwitchParameter Placed { get; set; }

    /// <summary>Its address, however it was copied.</summary>
    [Parameter(ParameterSetName = PlacedSet)]
    public string? Permalink { get; set; }

    /// <summary>It is not on LinkedIn.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NotPlacedSet)]
    public SwitchParameter NotPlaced { get; set; }

    /// <summary>It is not on LinkedIn, and is to be sent again now.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AgainSet)]
    public SwitchParameter SendAgain { get; set; }

    private protected override Task<string?> ActionAsync(PostArgument id, Post post, PostView view, CancellationToken cancel) => Task.FromResult<string?>(ParameterSetName switch
    {
        AgainSet => SendNow(view),
        NotPlacedSet => "say that it is not on LinkedIn; it is a draft again",
        _ => $"say that it is on LinkedIn{(Permalink is null ? "" : $", as {Permalink}")}",
    });

    private protected override async Task<Written> ActAsync(PostArgument id, PostRef which, PostView view, CancellationToken cancel)
    {
        var placing = Session.Get<Placing>();
        if (!SendAgain) return await Plain(placing.SettleAsync(which, null, Placed, Permalink, Session.Actor, PresenceSession.Language, cancel)).ConfigureAwait(false);
        // Sending again what is refused or in hand is Restart-PresencePost's: here somebody says that they looked.
        var post = await Session.Get<PostStore>().GetAsync(which, cancel).ConfigureAwait(false);
        if (post.Value.State != PostState.InDoubt) throw Change.StateConflict(post.Value, Move.SettleNotPlaced);
        return await Plain(placing.RetryAsync(which, post.Version, false, Session.Actor, cancel)).ConfigureAwait(false);
    }
}
