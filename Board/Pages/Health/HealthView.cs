using Recruiting.Core.Jobs;

namespace Recruiting.Board.Pages.Health;

/// <summary>How things are.</summary>
/// <param name="Report">The report.</param>
/// <param name="Jobs">The jobs.</param>
public sealed record HealthView(HealthReport Report, IReadOnlyList<JobStanding> Jobs);
