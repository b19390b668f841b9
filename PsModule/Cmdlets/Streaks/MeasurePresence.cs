using System.Management.Automation;
using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Time;
using Recruiting.PowerShell.Binding;
using Recruiting.PowerShell.Cmdlets.Channels;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Streaks;

/// <summary>Measures how well each channel kept its promises over a span: posts promised and placed, promises kept, the share of them, and the streak.</summary>
/// <remarks>Counts periods that are over, and the running one once it is kept. Counts posts of channels, never of people.</remarks>
/// <example>
/// <code>Measure-Presence</code>
/// <para>Every channel over its last twelve periods.</para>
/// </example>
/// <example>
/// <code>Measure-Presence -From 2026-10-01 -To 2026-12-31 | Export-Csv ./quarter.csv</code>
/// <para>A quarter, in a file: the periods that begin in it.</para>
/// </example>
/// <example>
/// <code>Measure-Presence -Last 4 | Where-Object ShareKept -lt 0.75</code>
/// <para>Channels that kept less than three quarters of their promises lately.</para>
/// </example>
[Cmdlet(VerbsDiagnostic.Measure, "Presence", DefaultParameterSetName = LastSet)]
[OutputType(typeof(PresenceMeasure))]
public sealed class MeasurePresence : ChannelsCmdlet
{
    private const string LastSet = "Last", SpanSet = "Span";

    /// <summary>So many of the last periods (weeks, or months for a monthly rhythm). Default: 12.</summary>
    [Parameter(ParameterSetName = LastSet)]
    [ValidateRange(1, int.MaxValue)]
    public int Last { get; set; } = 12;

    /// <summary>Periods that begin on this local date or later.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SpanSet)]
    public object From { get; set; } = null!;

    /// <summary>Periods that begin on this local date or earlier. Default: today.</summary>
    [Parameter(ParameterSetName = SpanSet)]
    public object? To { get; set; }

    /// <inheritdoc />
    private protected override async Task ShowAsync(Channel channel, CancellationToken cancel)
    {
        var streak = await Session.Get<StreakBook>().OfAsync(Session.Workspace, channel, Session.Get<TimeProvider>().Now(), cancel).ConfigureAwait(false);
        var kept = KeptPromises.Of(streak);
        Write(new PresenceMeasure(channel, streak, new([.. ParameterSetName == LastSet ? kept.Periods.TakeLast(Last) : Between(kept.Periods)])));
    }

    private IEnumerable<StreakPeriod> Between(IEnumerable<StreakPeriod> periods)
    {
        var from = GivenDate.Of(From, "from") ?? LocalDate.MinIsoValue;
        var to = GivenDate.Of(To, "to") ?? LocalDate.MaxIsoValue;
        return periods.Where(p => p.Start >= from && p.Start <= to);
    }
}
