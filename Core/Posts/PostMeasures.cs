using NodaTime;

namespace Recruiting.Core.Posts;

/// <summary>What a change of a post adds to the measures, whichever surface asked for it.</summary>
internal static class PostMeasures
{
    /// <summary>Measures a change that was written.</summary>
    public static void Add(PresenceMeter meter, Post before, Change change)
    {
        if (change.Attempt?.Outcome is { } outcome) meter.Attempted(outcome.Word());
        // A link or a sight that is added later is no second appearance.
        if (before.State == PostState.Published || change.After is not { State: PostState.Published, PublishedAt: { } at } after) return;
        var late = after.Due is { } due ? Duration.Max(at - due.At, Duration.Zero) : Duration.Zero;
        meter.Published(after.PlacedByHand, onTime: after.WindowEnd is not { } end || at < end, late.ToTimeSpan());
    }
}
