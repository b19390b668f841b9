using System.Management.Automation;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>Gets what waits for a person now, the most urgent first: the text ready to paste, why and since when it waits, and what to do.</summary>
/// <remarks>A doubt comes first, because nobody knows whether readers see the post; then what is to be placed, by the time that is left for it; then what LinkedIn refused,
/// what lost its time before anybody said yes, and pending group posts to look at again. Pipe it to Format-Table for a short list.</remarks>
/// <example>
/// <code>Get-PresenceHand</code>
/// <para>Today's work, a card for each post.</para>
/// </example>
/// <example>
/// <code>Get-PresenceHand -Channel dotnet-nl | Select-Object -First 1 -ExpandProperty Text | Set-Clipboard</code>
/// <para>Puts the text that is to be placed first in a group on the clipboard.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "PresenceHand")]
[OutputType(typeof(PresenceHandItem))]
public sealed class GetPresenceHand : PresenceCmdlet
{
    /// <summary>Channels: ids, names, channels, or objects with a property Channel. Default: all channels.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ChannelCompleter))]
    public ChannelArgument[]? Channel { get; set; }

    /// <summary>The author: a colleague's id. Default: any, or none.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AuthorCompleter))]
    public string? Author { get; set; }

    /// <inheritdoc />
    protected override void ProcessRecord()
    {
        var language = PresenceSession.Language;
        Do(null, async cancel =>
        {
            HashSet<string>? wanted = Channel is null ? null : new(StringComparer.Ordinal);
            foreach (var channel in Channel ?? []) wanted!.Add((await channel.FindAsync(Session, cancel).ConfigureAwait(false)).Id);
            var views = new PostViews(Session, language);
            foreach (var item in await Session.Get<HandList>().ReadAsync(Session.Workspace, cancel).ConfigureAwait(false))
            {
                if (wanted?.Contains(item.Channel.Id) == false || (Author is not null && Author != item.Post.Value.Author)) continue;
                Write(new PresenceHandItem(item, await views.ViewAsync(item.Channel.Id, cancel).ConfigureAwait(false)));
            }
        });
    }
}
