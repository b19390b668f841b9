namespace Recruiting.Board.Pages.Log;

/// <summary>The log as it is shown.</summary>
/// <param name="Search">What was looked for.</param>
/// <param name="Found">The lines, the newest first, and where older ones go on.</param>
public sealed record LogView(LogSearch Search, Core.Publishing.LogPage Found);
