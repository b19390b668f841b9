namespace Recruiting.Core.Log;

/// <summary>Some rows of a partition's log.</summary>
/// <param name="Rows">The newest first.</param>
/// <param name="Next">The key where older ones go on; null where there are none.</param>
public sealed record LogSome(IReadOnlyList<LogRow> Rows, string? Next);
