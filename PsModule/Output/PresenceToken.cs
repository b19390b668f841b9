using Recruiting.Core.Connections;

namespace Recruiting.PowerShell.Output;

/// <summary>Leave to publish as a page or a person: everything about a token but the token.</summary>
public sealed class PresenceToken
{
    internal PresenceToken(string? channel, string? colleague, Connection connection)
    {
        Channel = channel;
        Colleague = colleague;
        Urn = connection.Urn;
        ExpiresAt = connection.ExpiresAt.ToDateTimeOffset();
        Scopes = [.. connection.Scopes];
        Since = connection.Since.ToDateTimeOffset();
        By = connection.By;
    }

    /// <summary>The channel it was given to; null where a colleague has it.</summary>
    public string? Channel { get; }

    /// <summary>The colleague it was given to; null where a channel has it.</summary>
    public string? Colleague { get; }

    /// <summary>As whom it posts.</summary>
    public string Urn { get; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>What it allows.</summary>
    public string[] Scopes { get; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>Who gave it.</summary>
    public string? By { get; }

    /// <summary>As whom it posts.</summary>
    public override string ToString() => Urn;
}
