using System.Globalization;
using Recruiting.Core.Reminding;

namespace Recruiting.PowerShell.Output;

/// <summary>What became of a reminder that was sent to see whether it arrives.</summary>
public sealed class PresenceReminderTrial
{
    internal PresenceReminderTrial(Tried tried, CultureInfo language) =>
        (Way, Outcome, Code, Message) = (tried.Way, tried.Delivered.Outcome.ToString(), tried.Delivered.Code, tried.Sentence.In(language));

    /// <summary>By which way.</summary>
    public string Way { get; }

    /// <summary>Taken, Later (not now), Refused, or Unknown.</summary>
    public string Outcome { get; }

    /// <summary>Where it was not taken: a stable code.</summary>
    public string? Code { get; }

    /// <summary>The same in words, with what to look at.</summary>
    public string Message { get; }

    /// <summary>What became of it.</summary>
    public override string ToString() => Message;
}
