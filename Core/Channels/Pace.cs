using NodaTime;

namespace Recruiting.Core.Channels;

/// <summary>What went out, or is just going out, in a channel: by whichever lane. One row a channel, written under its version with each claim,
/// so that two instances cannot both pass.</summary>
/// <param name="Steps">Oldest first.</param>
public sealed record Pace(IReadOnlyList<PaceStep> Steps) : Stored
{
    /// <summary>Nothing yet.</summary>
    public static readonly Pace Empty = new([]);

    /// <summary>Older steps are forgotten, but for the newest.</summary>
    public static readonly Duration Memory = Duration.FromDays(35);

    /// <summary>The first instant at which another post may go out: the minimum spacing after the last one; null where nothing stands in the way.</summary>
    public Instant? FreeAt(string post, Duration spacing)
    {
        Instant? last = null;
        foreach (var step in Steps)
        {
            if (step.Post != post && (last is null || step.At > last)) last = step.At;
        }

        return last is null ? null : last + spacing;
    }

    /// <summary>With the post at another place, or (null) without it.</summary>
    public Pace With(string post, Instant? at)
    {
        var steps = Steps.Where(s => s.Post != post).ToList();
        if (at is { } when) steps.Add(new PaceStep(post, when));
        steps.Sort((a, b) => a.At.CompareTo(b.At));
        if (steps.Count == 0) return this with { Steps = steps };
        var newest = steps[^1].At;
        return this with { Steps = [.. steps.Where(s => newest - s.At < Memory)] };
    }
}

/// <summary>One post at its place in the channel's pace.</summary>
public sealed record PaceStep(string Post, Instant At) : Stored;
