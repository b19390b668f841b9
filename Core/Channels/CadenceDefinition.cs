using NodaTime;

namespace Recruiting.Core.Channels;

/// <summary>How often and when a channel is posted to: an RFC 5545 recurrence of windows in one time zone.</summary>
/// <param name="Rrule">The recurrence rule (RFC 5545 section 3.3.10) without <c>RRULE:</c>, such as <c>FREQ=WEEKLY;BYDAY=TU,TH</c>.</param>
/// <param name="Start">DTSTART as local time: the first day counted from and the time at which each window opens.</param>
/// <param name="Window">How long each window is, exact; more than zero, at most 24 hours.</param>
/// <param name="TimeZone">An IANA zone id.</param>
/// <param name="Text">The words it was put in (<c>2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam</c>), or null where it was put as a rule.</param>
public sealed record CadenceDefinition(string Rrule, LocalDateTime Start, Duration Window, string TimeZone, string? Text = null) : Stored;
