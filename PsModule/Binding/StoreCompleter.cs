using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>Completes from the store, as far as it answers in time.</summary>
internal abstract class StoreCompleter : ListCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    protected sealed override IEnumerable<Completion> All()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var session = Sessions.Current(patience.Token);
        using var use = session.Use();
        return Task.Run(() => AllAsync(session, patience.Token), patience.Token).GetAwaiter().GetResult();
    }

    /// <summary>All that there is.</summary>
    protected abstract Task<IEnumerable<Completion>> AllAsync(PresenceSession session, CancellationToken cancel);
}
