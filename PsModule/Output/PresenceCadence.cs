using System.Text.Json;
using Recruiting.Core.Channels;

namespace Recruiting.PowerShell.Output;

/// <summary>How often and when a channel is posted to.</summary>
public sealed class PresenceCadence
{
    internal PresenceCadence(CadenceDefinition cadence)
    {
        Text = cadence.Text;
        Rrule = cadence.Rrule;
        Start = cadence.Start.ToDateTimeUnspecified();
        Window = cadence.Window.ToTimeSpan();
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(cadence.TimeZone);
        Form = CadenceForm.Write(cadence)!.Value;
    }

    /// <summary>The words it was put in; null where it was put as a rule.</summary>
    public string? Text { get; }

    /// <summary>The rule, as RFC 5545 has it.</summary>
    public string Rrule { get; }

    /// <summary>The local time that the rule counts from; each window opens at this time of day.</summary>
    public DateTime Start { get; }

    /// <summary>How long each window is.</summary>
    public TimeSpan Window { get; }

    /// <summary>The zone that the local times are in.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>The form in which it was put.</summary>
    internal JsonElement Form { get; }

    /// <summary>The words, or the rule.</summary>
    public override string ToString() => Text ?? Rrule;
}
