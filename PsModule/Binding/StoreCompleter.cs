using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>Completes from the store, as far as it answers in time.</summary>
internal abstract class StoreCompleter : ListCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    protected sealed override IEnumerable<Completion> All(string word)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var session = Sessions.Current(patience.Token);
        using var use = session.Use();
        return Task.Run(() => AllAsync(session, word, patience.Token), patience.Token).GetAwaiter().GetResult();
    }

    /// <summary>All that there is.</summary>
    protected abstract Task<IEnumerable<Completion>> AllAsync(PresenceSession session, CancellationToken cancel);

    /// <summary>All that there is, or where that is too much what may fit the word.</summary>
    protected virtual Task<IEnumerable<Completion>> AllAsync(PresenceSession session, string word, CancellationToken cancel) => AllAsync(session, cancel);
}
