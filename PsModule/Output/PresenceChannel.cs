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
        Cadence = channel.Cadence?.Text ?? channel.Cadence?.Rrule;
        TimeZone = channel.Cadence is { } cadence ? TimeZoneInfo.FindSystemTimeZoneById(cadence.TimeZone) : null;
        Url = channel.Url is { } url ? new Uri(url) : null;
        Urn = channel.Urn;
        Language = channel.Language;
        Colleagues = [.. channel.Colleagues];
        Owner = channel.Owner;
        Paused = channel.Paused is not null;
        PausedReason = channel.Paused?.Reason;
        MinimumSpacing = channel.MinimumSpacing.ToTimeSpan();
    }

    /// <summary>The channel's id.</summary>
    public string Id { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>Group, Page or Profile.</summary>
    public string Kind { get; }

    /// <summary>Assisted or Direct.</summary>
    public string Delivery { get; }

    /// <summary>How often and when, as it was put: words or an RFC 5545 rule; null for no rhythm.</summary>
    public string? Cadence { get; }

    /// <summary>The cadence's zone; null without a cadence.</summary>
    public TimeZoneInfo? TimeZone { get; }

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

    /// <summary>Does nothing go out here?</summary>
    public bool Paused { get; }

    /// <summary>Why it is paused.</summary>
    public string? PausedReason { get; }

    /// <summary>The least time between two posts here.</summary>
    public TimeSpan MinimumSpacing { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
