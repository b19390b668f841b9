using Recruiting.Core.Channels;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>Completes ids of channels, found by id or name.</summary>
internal sealed class ChannelCompleter : StoreCompleter
{
    /// <inheritdoc />
    protected override async Task<IEnumerable<Completion>> AllAsync(PresenceSession session, CancellationToken cancel) =>
        await session.Get<ChannelStore>().AllAsync(session.Workspace, cancel).Select(c => new Completion(c.Value.Id, c.Value.Name)).ToListAsync(cancel).ConfigureAwait(false);
}
