using System.Management.Automation;
using Recruiting.PowerShell.Binding;

namespace Recruiting.PowerShell.Cmdlets.Tokens;

/// <summary>A cmdlet about the token of a channel or a colleague.</summary>
public abstract class TokenCmdlet : PresenceCmdlet
{
    private protected const string ChannelSet = "Channel", ColleagueSet = "Colleague", ChannelSignInSet = "ChannelSignIn", ColleagueSignInSet = "ColleagueSignIn";

    /// <summary>The page or profile that posts with it: its id or name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ChannelSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public virtual ChannelArgument Channel { get; set; } = null!;

    /// <summary>The colleague who posts with it: their id or name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ColleagueSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public virtual ColleagueArgument Colleague { get; set; } = null!;

    /// <summary>Whose token it is, for errors.</summary>
    private protected object Whose => OfChannel ? Channel : Colleague;

    /// <summary>Is it a channel's?</summary>
    private protected bool OfChannel => ParameterSetName is ChannelSet or ChannelSignInSet;

    /// <summary>The id of the channel or colleague.</summary>
    private protected async Task<string> IdAsync(CancellationToken cancel) => OfChannel
        ? (await Channel.FindAsync(Session, cancel).ConfigureAwait(false)).Id
        : (await Colleague.ReadAsync(Session, cancel).ConfigureAwait(false)).Value.Id;
}
