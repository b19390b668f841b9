using NodaTime;
using Recruiting.Core.Time;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Cadence;

/// <summary>What a period that is over had promised, written down when it ended: no later change of cadence, blackouts or pauses touches it.</summary>
/// <param name="Unit">Week or month, as it was then.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, part of it.</param>
/// <param name="Promised">How many posts it promised; 0 makes it neutral.</param>
/// <param name="Reason">Why it promised nothing, as <see cref="Core.Reason.ToString"/> writes it; null where it promised something.</param>
public sealed record RecordedPromise(PeriodUnit Unit, LocalDate Start, LocalDate End, int Promised, string? Reason) : Stored
{
    /// <summary>The record to write when the period of <paramref name="promise"/> is over.</summary>
    public static RecordedPromise Of(Promise promise) =>
        new(promise.Period.Unit, promise.Period.Start, promise.Period.End, promise.Promised, promise.Nothing?.ToString());

    /// <summary>The promise it holds.</summary>
    public Promise ToPromise() => new(
        new Period(Unit, Start, End),
        Promised,
        [],
        Promised > 0 ? null : Reason is null ? Core.Reason.Of(PromiseReasons.NoSlot) : Core.Reason.Parse(Reason));
}
