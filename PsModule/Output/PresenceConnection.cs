using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Output;

/// <summary>What a shell is connected to.</summary>
public sealed class PresenceConnection
{
    internal PresenceConnection(PresenceSession session)
    {
        Store = session.Place;
        Workspace = session.Workspace;
        User = session.Actor.Name;
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(session.Options.TimeZone);
        Tokens = session.Keyed;
    }

    /// <summary>The store: a file or an account, never with a key.</summary>
    public string Store { get; }

    /// <summary>Whose data.</summary>
    public string Workspace { get; }

    /// <summary>Who acts: what histories show.</summary>
    public string User { get; }

    /// <summary>The zone where a channel or colleague names none.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>Can tokens be stored and used here? Not with an account whose key vault was not named.</summary>
    public bool Tokens { get; }
}
