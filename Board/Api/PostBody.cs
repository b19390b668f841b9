using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Recruiting.Core.Cadence;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;

namespace Recruiting.Board.Api;

/// <summary>A post as the API answers it. Times are UTC instants.</summary>
public sealed record PostBody
{
    /// <summary><c>{channel}.{suffix}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The channel's id.</summary>
    public required string Channel { get; init; }

    /// <summary>A colleague's id, or null while open.</summary>
    public string? Author { get; init; }

    /// <summary>What readers read.</summary>
    public required string Text { get; init; }

    /// <summary>A link, or null.</summary>
    public string? Link { get; init; }

    /// <summary>Its images, in their order.</summary>
    public required IReadOnlyList<PostImage> Images { get; init; }

    /// <summary>Its document, or null.</summary>
    public PostDocument? Document { get; init; }

    /// <summary>How its link is shown, or null: by its host.</summary>
    public LinkCard? Card { get; init; }

    /// <summary>A language tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Ours; they never enter the text.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The last day on which it may appear.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Where it stands.</summary>
    public required PostState State { get; init; }

    /// <summary>When it is meant to go out.</summary>
    public Instant? DueAt { get; init; }

    /// <summary>The same as intended: local time and zone.</summary>
    public DueBody? Due { get; init; }

    /// <summary>The slot it holds.</summary>
    public string? Slot { get; init; }

    /// <summary>When it appeared.</summary>
    public Instant? PublishedAt { get; init; }

    /// <summary>The proof.</summary>
    public string? Permalink { get; init; }

    /// <summary>LinkedIn's id.</summary>
    public string? Urn { get; init; }

    /// <summary>Whether it can be seen.</summary>
    public Sight? Sight { get; init; }

    /// <summary>Who copied it.</summary>
    public Opened? Opened { get; init; }

    /// <summary>Tries to publish it, oldest first.</summary>
    public required IReadOnlyList<Attempt> Attempts { get; init; }

    /// <summary>What went wrong last.</summary>
    public ErrorBody? LastError { get; init; }

    /// <summary>Why the plan put it where it stands.</summary>
    public string? PlanWhy { get; init; }

    /// <summary>Every move, oldest first.</summary>
    public required IReadOnlyList<HistoryBody> History { get; init; }

    /// <summary>What the guardrails say; only in answers to writing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Finding>? Findings { get; init; }

    /// <summary>A post with its history and attempts.</summary>
    public static async Task<PostBody> ReadAsync(PostStore posts, string workspace, Post p, CultureInfo language, IReadOnlyList<Finding>? findings = null, CancellationToken cancel = default)
    {
        var which = new PostRef(workspace, p.Id);
        return new()
        {
            Id = p.Id,
            Channel = p.Channel,
            Author = p.Author,
            Text = p.Text,
            Link = p.Link,
            Images = p.Images,
            Document = p.Document,
            Card = p.Card,
            Language = p.Language,
            Tags = p.Tags,
            Until = p.Until,
            State = p.State,
            DueAt = p.Due?.At,
            Due = p.Due is { } due ? new(LocalDateTimePattern.ExtendedIso.Format(due.Local), due.Zone) : null,
            Slot = p.Slot,
            PublishedAt = p.PublishedAt,
            Permalink = p.Permalink,
            Urn = p.Urn,
            Sight = p.Sight,
            Opened = p.Opened,
            Attempts = p.Attempts == 0 ? [] : await posts.AttemptsAsync(which, cancel).ToListAsync(cancel).ConfigureAwait(false),
            LastError = p.LastError is { } e ? new(e.Code, e.Why.Text(language)) : null,
            PlanWhy = p.PlanWhy is { } why ? PlanTexts.Of(why, language) : null,
            History = await posts.HistoryAsync(which, cancel).Select(h => new HistoryBody(h.At, h.By, h.From, h.To, h.Why.Text(language))).ToListAsync(cancel).ConfigureAwait(false),
            Findings = findings,
        };
    }
}

/// <summary>A time as intended.</summary>
public sealed record DueBody(string Local, string TimeZone);

/// <summary>What went wrong.</summary>
public sealed record ErrorBody(string Code, string Message);

/// <summary>One move.</summary>
public sealed record HistoryBody(Instant At, string By, PostState? From, PostState To, string Why);
