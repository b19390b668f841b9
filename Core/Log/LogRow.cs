using NodaTime;

namespace Recruiting.Core.Log;

/// <summary>A row of the log.</summary>
/// <param name="At">When, cut to the second.</param>
/// <param name="What">Of a post: its suffix and the number of the move; else what it happened to.</param>
/// <param name="Entry">The entry; null for a move of a post, which stands in that post's history.</param>
public sealed record LogRow(Instant At, IReadOnlyList<string> What, LogEntry? Entry);
