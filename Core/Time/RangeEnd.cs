using NodaTime;
using NodaTime.Text;

namespace Recruiting.Core.Time;

/// <summary>An end of a range as somebody gives it: a local date (the whole day counts, at either end), or an instant (from inclusive, to exclusive).</summary>
public readonly record struct RangeEnd
{
    private RangeEnd(LocalDate? date, Instant? at) => (Date, At) = (date, at);

    /// <summary>The local date, in the zone of whatever is looked for.</summary>
    public LocalDate? Date { get; }

    /// <summary>The instant; null where it is a date.</summary>
    public Instant? At { get; }

    /// <summary>A local date.</summary>
    public static RangeEnd On(LocalDate date) => new(date, null);

    /// <summary>An instant.</summary>
    public static RangeEnd Moment(Instant at) => new(null, at);

    /// <summary>The end that a text names: <c>2026-11-24</c>, or an instant with any offset; null where it names none.</summary>
    public static RangeEnd? TryParse(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? On(date)
        : InstantJson.TryParse(text) is { } at ? Moment(at)
        : null;

    /// <summary>The local date that it lies on.</summary>
    public LocalDate DateIn(DateTimeZone zone) => Date ?? (At ?? default).InZone(zone).Date;

    /// <summary>Does a range that begins here hold this moment?</summary>
    /// <param name="at">The moment.</param>
    /// <param name="on">The local date that it counts for.</param>
    public bool Begins(Instant at, LocalDate on) => At is { } from ? at >= from : on >= Date;

    /// <summary>Does a range that ends here hold this moment?</summary>
    /// <param name="at">The moment.</param>
    /// <param name="on">The local date that it counts for.</param>
    public bool Ends(Instant at, LocalDate on) => At is { } to ? at < to : on <= Date;
}
