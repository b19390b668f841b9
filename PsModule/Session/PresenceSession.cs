using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.PowerShell.Session;

/// <summary>An open store, with the operations of Core over it and the person who asks.</summary>
/// <remarks>Several runspaces may work on it at once. Closed, it takes no new work, and what is under way is finished: whoever is last closes the store.</remarks>
internal sealed class PresenceSession(ServiceProvider services, Actor actor, bool keyed) : IDisposable
{
    private readonly Lock guard = new();
    private int users = 1; // The connection itself is one.
    private bool closed;

    /// <summary>Who asks: on this computer its one user, in Azure the signed-in identity.</summary>
    public Actor Actor { get; } = actor;

    /// <summary>Has it the key ring that the store's tokens rest under? Not with an account in Azure whose key vault was not named.</summary>
    public bool Keyed { get; } = keyed;

    /// <summary>The settings in force.</summary>
    public PresenceOptions Options { get; } = services.GetRequiredService<PresenceOptions>();

    /// <summary>Whose data.</summary>
    public string Workspace => Options.Workspace;

    /// <summary>Where the rows are, never with a key.</summary>
    public string Place { get; } = services.GetRequiredService<IRowStore>().Place;

    /// <summary>An operation of Core.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>The reader's language: the shell's, where that is Dutch, else English.</summary>
    public static CultureInfo Language => CultureInfo.GetCultureInfo(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "nl" ? "nl" : "en");

    /// <summary>Keeps the store open until it is disposed.</summary>
    /// <exception cref="PresenceException"><c>connection.closed</c>.</exception>
    public IDisposable Use()
    {
        lock (guard)
        {
            if (closed) throw PresenceException.Conflict("connection.closed", "The connection was closed in the meantime. Connect again with Connect-Presence.");
            users++;
        }

        return new Usage(this);
    }

    /// <summary>Closes the store; its files are free afterwards, unless another runspace is at work on it: then as soon as that is done.</summary>
    public void Dispose()
    {
        lock (guard)
        {
            if (closed) return;
            closed = true;
        }

        Leave();
    }

    private void Leave()
    {
        lock (guard)
        {
            if (--users > 0) return;
        }

        services.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private sealed class Usage(PresenceSession session) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0) session.Leave();
        }
    }
}
