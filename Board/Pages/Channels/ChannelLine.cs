using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Publishing;

namespace Recruiting.Board.Pages.Channels;

/// <summary>A channel in the list of all.</summary>
/// <param name="Where">The channel and its zone.</param>
/// <param name="Streak">Its streak.</param>
/// <param name="Advice">What would save it; null where nothing is at risk.</param>
/// <param name="Next">When its next slot opens; null for never.</param>
/// <param name="Queued">How many posts wait in its queue.</param>
public sealed record ChannelLine(Setting Where, Streak Streak, SaveAdvice? Advice, Instant? Next, int Queued);
