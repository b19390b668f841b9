using System.Globalization;
using NodaTime;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>Runs the guardrails over a post where it stands.</summary>
public sealed class Checks(GuardrailSet guardrails, Neighbourhood neighbourhood)
{
    /// <summary>What the guardrails find in a post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="where">Its channel and team.</param>
    /// <param name="now">The instant; a post without a time is looked at as if it appeared today.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<IReadOnlyList<Finding>> OfAsync(Post post, Setting where, Instant now, CultureInfo language, CancellationToken cancel = default)
    {
        var on = On(post, where, now);
        return guardrails.Check(Look(post, where, on, await neighbourhood.OfAsync(post, where, on, cancel).ConfigureAwait(false), language));
    }

    /// <summary>As <see cref="OfAsync(Post, Setting, Instant, CultureInfo, CancellationToken)"/>, beside posts that are not stored: those that are written together with it.</summary>
    public async Task<IReadOnlyList<Finding>> OfAsync(Post post, Setting where, Instant now, CultureInfo language, IEnumerable<Neighbour> beside, CancellationToken cancel = default)
    {
        var on = On(post, where, now);
        return guardrails.Check(Look(post, where, on, [.. await neighbourhood.OfAsync(post, where, on, cancel).ConfigureAwait(false), .. beside], language));
    }

    /// <summary>A post as a neighbour of others.</summary>
    public static Neighbour NeighbourOf(Post post, Setting where, Instant now) => new(post.Id, post.Channel, where.Channel.Kind, post.Text, post.Link, On(post, where, now));

    /// <summary>How long LinkedIn takes a post to be, as the guardrail counts it.</summary>
    public int LengthOf(Post post, Setting where) => guardrails.LengthOf(post, where.Channel);

    /// <summary>What blocks a post by itself, without looking at its neighbours: for the rows of an import.</summary>
    public IReadOnlyList<Finding> Blocking(Post post, Setting where, Instant now, CultureInfo language) =>
        guardrails.Blocking(Look(post, where, On(post, where, now), [], language));

    /// <summary>The error of findings that block; null where none does.</summary>
    public static PresenceException? Refusal(IReadOnlyList<Finding> findings)
    {
        var blocking = findings.Where(f => f.Severity == Severity.Block).ToList();
        return blocking.Count == 0
            ? null
            : new(FaultKind.Refused, [.. blocking.Select(f => new Fault($"guardrail.{f.Rule}", $"{f.Message} {f.Remedy}", "text"))])
            {
                Details = new Dictionary<string, object?> { ["findings"] = findings },
            };
    }

    private static Checked Look(Post post, Setting where, LocalDate on, IReadOnlyList<Neighbour> neighbours, CultureInfo language) => new()
    {
        Post = post,
        Channel = where.Channel,
        On = on,
        Neighbours = neighbours,
        ConfidentialTerms = where.Team.ConfidentialTerms,
        Language = language,
    };

    private static LocalDate On(Post post, Setting where, Instant now) => post.Due?.Date ?? where.Today(now);
}
