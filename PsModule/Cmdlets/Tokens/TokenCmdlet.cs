using System.Management.Automation;
using Recruiting.PowerShell.Binding;

namespace Recruiting.PowerShell.Cmdlets.Tokens;

/// <summary>A cmdlet about the token of a channel or a colleague.</summary>
public abstract class TokenCmdlet : PresenceCmdlet
{
    private protected const string ChannelSet = "Channel", ColleagueSet = "Colleague";

    /// <summary>The page or profile that posts with it: its id or name.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ChannelSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public ChannelArgument Channel { get; set; } = null!;

    /// <summary>The colleague who posts with it: their id or name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ColleagueSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ColleagueCompleter))]
    public ColleagueArgument Colleague { get; set; } = null!;

    /// <summary>Whose token it is, for errors.</summary>
    private protected object Whose => ParameterSetName == ChannelSet ? Channel : Colleague;

    /// <summary>Is it a channel's?</summary>
    private protected bool OfChannel => ParameterSetName == ChannelSet;

    /// <summary>The id of the channel or colleague.</summary>
    private protected async Task<string> IdAsync(CancellationToken cancel) => OfChannel
        ? (await Channel.FindAsync(Session, cancel).ConfigureAwait(false)).Id
        : (await Colleague.ReadAsync(Session, cancel).ConfigureAwait(false)).Value.Id;
}
