using NodaTime;

namespace Recruiting.Core.Publishing;

/// <summary>Lines of the log.</summary>
/// <param name="Lines">The newest first.</param>
/// <param name="Before">Where older ones go on (<see cref="LogQuery.Before"/>); null where there are none.</param>
public sealed record LogPage(IReadOnlyList<LogLine> Lines, Instant? Before);
