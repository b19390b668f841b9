using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Recruiting.Board.Http;
using Recruiting.Core;
using Recruiting.Core.Cadence;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

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

/// <summary>A post that is asked for.</summary>
public sealed record NewPostBody
{
    /// <summary>The channel's id.</summary>
    public string? Channel { get; init; }

    /// <summary>What readers read.</summary>
    public string? Text { get; init; }

    /// <summary>A colleague's id.</summary>
    public string? Author { get; init; }

    /// <summary>An absolute http(s) address.</summary>
    public string? Link { get; init; }

    /// <summary>A language tag.</summary>
    public string? Language { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The last day.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>An instant, <c>"next"</c>, or absent for the queue.</summary>
    public string? DueAt { get; init; }

    /// <summary>Approve in the same call.</summary>
    public bool? Approve { get; init; }

    internal NewPost ToNewPost()
    {
        var faults = new Faults();
        faults.Check(!string.IsNullOrWhiteSpace(Channel), "channel.missing", "Say in which channel: give its id.", "channel");
        faults.Check(!string.IsNullOrWhiteSpace(Text), "post.text-missing", "Give the text.", "text");
        PostFields.Check(faults, Link, Language, Tags);
        var due = faults.Try(() => PostFields.Due(DueAt));
        faults.ThrowIfAny();
        return new NewPost
        {
            Channel = Channel!,
            Text = Text!,
            Author = Author,
            Link = Link,
            Language = Language,
            Tags = Tags ?? [],
            Until = Until,
            Due = due!,
            Approve = Approve == true,
        };
    }
}

/// <summary>Checks of fields that posts are written with.</summary>
internal static class PostFields
{
    private const int MostText = 20_000;

    internal static void Check(Faults faults, string? link, string? language, IReadOnlyList<string>? tags)
    {
        faults.Check(link is null || PostLink.IsValid(link), "post.link-invalid", "A link is an absolute http or https address without spaces.", "link");
        faults.Check(language is null || Ids.IsLanguage(language), "language.invalid", "A language is a tag such as nl or en-GB.", "language");
        faults.Check(tags is null || (tags.Count <= 20 && tags.All(ImportTags.IsTag)), "post.tags-invalid", "At most 20 tags, without ',', ';' or '|' in them.", "tags");
    }

    internal static string Text(string text) => text.Length <= MostText
        ? text
        : throw PresenceException.Invalid("post.text-too-long", $"A text of more than {MostText} characters is no post: LinkedIn takes 3,000.", "text");

    internal static DueWish Due(string? due)
    {
        if (string.IsNullOrEmpty(due)) return new DueWish.None();
        if (due.Equals("next", StringComparison.OrdinalIgnoreCase)) return new DueWish.Next();
        return InstantJson.TryParse(due) is { } at
            ? new DueWish.At(at)
            : throw PresenceException.Invalid("post.due-invalid", "dueAt is an instant such as 2026-11-24T07:30:00Z, or \"next\" for the next open slot, or absent for the queue.", "dueAt");
    }
}

/// <summary>Reads a PATCH: a field that is there is changed, null where it may be nothing; a field that is absent stays.</summary>
internal static class PostPatch
{
    internal static PostEdit Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object) throw PresenceException.Invalid("request.malformed", "Send a JSON object with the fields to change.");
        var (faults, edit) = (new Faults(), new PostEdit());
        foreach (var field in body.EnumerateObject())
        {
            edit = faults.Try(() => With(edit, field)) ?? edit;
        }

        PostFields.Check(faults, edit.Link.Value, edit.Language.Value, edit.Tags.Value);
        faults.ThrowIfAny();
        return edit;
    }

    private static PostEdit With(PostEdit edit, JsonProperty field) => field.Name switch
    {
        "text" => edit with { Text = new(true, PostFields.Text(Required(field, "post.text-missing", "Give the text."))) },
        "link" => edit with { Link = new(true, Optional(field)) },
        "author" => edit with { Author = new(true, Optional(field)) },
        "language" => edit with { Language = new(true, Optional(field)) },
        "tags" => edit with { Tags = new(true, Tags(field)) },
        "until" => edit with { Until = new(true, Date(field)) },
        "dueAt" => edit with { Due = new(true, PostFields.Due(Optional(field))) },
        _ => throw PresenceException.Invalid("request.unknown-field", $"A post's '{field.Name}' cannot be changed. These can: text, link, author, language, tags, until, dueAt.", field.Name),
    };

    private static string Required(JsonProperty field, string code, Sentence sentence) =>
        Optional(field) is { } text && text.Trim().Length > 0 ? text : throw PresenceException.Invalid(code, sentence, field.Name);

    private static string? Optional(JsonProperty field) => field.Value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => field.Value.GetString(),
        _ => throw PresenceException.Invalid("request.malformed", $"'{field.Name}' is a text, or null.", field.Name),
    };

    private static IReadOnlyList<string> Tags(JsonProperty field) => field.Value.ValueKind == JsonValueKind.Array && field.Value.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String)
        ? [.. field.Value.EnumerateArray().Select(t => t.GetString()!)]
        : throw PresenceException.Invalid("post.tags-invalid", "Tags are a list of texts.", "tags");

    private static LocalDate? Date(JsonProperty field) => Optional(field) is not { } text
        ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date }
            ? date
            : throw PresenceException.Invalid("post.until-invalid", "The last day is a date such as 2026-11-24.", "until");
}
