using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Connections;

/// <summary>All that can be connected, and how it stands.</summary>
/// <param name="Items">Pages and profiles first, then colleagues, each in order of their names.</param>
/// <param name="Redirect">The address that is registered with LinkedIn's apps.</param>
/// <param name="NotConfigured">The apps that are not set up here, with what to do.</param>
public sealed record ConnectionsView(IReadOnlyList<ConnectionView> Items, string Redirect, IReadOnlyList<PresenceException> NotConfigured);

/// <summary>Something that can be connected.</summary>
/// <param name="Owner">Whose connection.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The channel's kind; null for a colleague.</param>
/// <param name="App">The app it is connected by.</param>
public sealed record ConnectionView(ConnectionOwner Owner, string Name, ChannelKind? Kind, LinkedInAppKind App)
{
    /// <summary>The connection, or null.</summary>
    public Connection? Connection { get; init; }

    /// <summary>Why it cannot be read, or null.</summary>
    public PresenceException? Trouble { get; init; }

    /// <summary>Is there one, readable or not?</summary>
    public bool IsConnected => Connection is not null || Trouble is not null;

    /// <summary>Is the app set up?</summary>
    public required bool Configured { get; init; }

    /// <summary>Scheduled posts that are due after its end.</summary>
    public IReadOnlyList<DirectPost> AfterTheEnd { get; init; } = [];

    /// <summary>Where it is connected.</summary>
    public string Path => ConnectPaths.Of("/connect", Owner);
}

/// <summary>A sign-in that waits for its page.</summary>
/// <param name="Pending">It.</param>
/// <param name="Name">The name of the channel.</param>
public sealed record ChoosePageView(PendingConnection Pending, string Name);
