using Recruiting.Core.Channels;

namespace Recruiting.PowerShell.Output;

/// <summary>A place where the team posts.</summary>
public sealed class PresenceChannel
{
    internal PresenceChannel(Channel channel)
    {
        Id = channel.Id;
        Name = channel.Name;
        Kind = channel.Kind.ToString();
        Delivery = channel.Delivery.ToString();
        Cadence = channel.Cadence is { } cadence ? new(cadence) : null;
        Url = channel.Url is { } url ? new Uri(url) : null;
        Urn = channel.Urn;
        Language = channel.Language;
        Colleagues = [.. channel.Colleagues];
        Owner = channel.Owner;
        Rules = new(channel);
        Blackouts = [.. channel.Blackouts.Select(b => new PresenceBlackout(b))];
        Paused = channel.Paused is not null;
        PausedReason = channel.Paused?.Reason;
        PausedSince = channel.Paused?.From.ToDateTimeOffset();
    }

    /// <summary>The channel's id.</summary>
    public string Id { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>Group, Page or Profile.</summary>
    public string Kind { get; }

    /// <summary>Assisted or Direct.</summary>
    public string Delivery { get; }

    /// <summary>How often and when; null for no rhythm.</summary>
    public PresenceCadence? Cadence { get; }

    /// <summary>Its address at LinkedIn.</summary>
    public Uri? Url { get; }

    /// <summary>LinkedIn's URN of it.</summary>
    public string? Urn { get; }

    /// <summary>The language its readers expect.</summary>
    public string? Language { get; }

    /// <summary>Ids of the colleagues who may place here.</summary>
    public string[] Colleagues { get; }

    /// <summary>The colleague who answers for it.</summary>
    public string? Owner { get; }

    /// <summary>What it asks of posts.</summary>
    public PresenceRules Rules { get; }

    /// <summary>Its days without posts, beside the workspace's own.</summary>
    public PresenceBlackout[] Blackouts { get; }

    /// <summary>Does nothing go out here?</summary>
    public bool Paused { get; }

    /// <summary>Why it is paused.</summary>
    public string? PausedReason { get; }

    /// <summary>Since when it is paused.</summary>
    public DateTimeOffset? PausedSince { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
