using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;

namespace Recruiting.PowerShell.Session;

/// <summary>An open store, with the operations of Core over it and the person who asks.</summary>
internal sealed class PresenceSession(ServiceProvider services, Actor actor, bool keyed) : IDisposable
{
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

    /// <summary>Closes the store; its files are free afterwards.</summary>
    public void Dispose() => services.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
