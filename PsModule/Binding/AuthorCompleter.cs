using Recruiting.Core.WorkingGroup;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>Completes ids of colleagues, found by id or name.</summary>
internal sealed class AuthorCompleter : StoreCompleter
{
    /// <inheritdoc />
    protected override async Task<IEnumerable<Completion>> AllAsync(PresenceSession session, CancellationToken cancel) =>
        (await session.Get<ColleagueStore>().AllAsync(session.Workspace, cancel).ConfigureAwait(false)).Select(c => new Completion(c.Value.Id, c.Value.Name));
}
