using System.Globalization;
using NodaTime;
using NUlid;
using NUlid.Rng;
using Recruiting.Core.Channels;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>Writing a post and getting its yes: create, edit, submit, approve, reject, assign, reschedule, cancel.</summary>
public sealed partial class Writing(
    PostStore posts, ChannelStore channels, ColleagueStore colleagues, PostMoves moves, Checks checks, MediaChecks media, PresenceOptions options, TimeProvider clock, IUlidRng chance)
{
    /// <summary>Makes a post: a draft, or (with <see cref="NewPost.Approve"/>) one that is ready or scheduled.</summary>
    /// <exception cref="PresenceException">400 for what is wrong in the fields, 409 <c>post.kept-already</c>, 422 where a guardrail blocks an approval; nothing is stored then.</exception>
    public async Task<Written> CreateAsync(string workspace, NewPost wanted, Actor actor, CultureInfo language, CancellationToken cancel = default)
    {
        var draft = await DraftAsync(workspace, wanted, actor, language, post => media.RequireAsync(workspace, null, post, cancel), cancel).ConfigureAwait(false);
        return await AddAsync(workspace, draft, cancel).ConfigureAwait(false);
    }

    /// <summary>Stores a draft as it is, and holds its files from then on.</summary>
    /// <exception cref="PresenceException"><c>slot.taken</c>, <c>post.kept-already</c> since it was made; as <see cref="MediaChecks"/> has them, for files that are gone since.</exception>
    public async Task<Written> KeepAsync(string workspace, Draft draft, CancellationToken cancel = default)
    {
        await media.RequireAsync(workspace, null, draft.Change.After, cancel).ConfigureAwait(false);
        return await AddAsync(workspace, draft, cancel).ConfigureAwait(false);
    }

    private async Task<Written> AddAsync(string workspace, Draft draft, CancellationToken cancel)
    {
        var post = draft.Change.After;
        var added = await posts.AddAsync(workspace, [draft.Change], cancel).ConfigureAwait(false);
        if (!added[0] && !IsSentAgain((await posts.GetAsync(new(workspace, post.Id), cancel).ConfigureAwait(false)).Value, post))
        {
            // Another text came first under the same id: both are kept.
            return await AddAsync(workspace, draft with { Change = draft.Change with { After = post with { Id = PostId.Of(post.Channel, NewSuffix()) } } }, cancel).ConfigureAwait(false);
        }

        return new(await posts.GetAsync(new(workspace, draft.Change.After.Id), cancel).ConfigureAwait(false), draft.Findings);
    }

    /// <summary>What <see cref="CreateAsync"/> would make, with what the guardrails say of it; stores and holds nothing.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="wanted">The post.</param>
    /// <param name="actor">Who.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="coming">What files are that would be taken in before it is kept, by the names that they would get; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException">As <see cref="CreateAsync"/> has them.</exception>
    public Task<Draft> DraftAsync(string workspace, NewPost wanted, Actor actor, CultureInfo language, IReadOnlyDictionary<string, MediaFacts>? coming = null, CancellationToken cancel = default) =>
        DraftAsync(workspace, wanted, actor, language, post => media.LookAsync(null, post, coming, cancel), cancel);

    private async Task<Draft> DraftAsync(string workspace, NewPost wanted, Actor actor, CultureInfo language, Func<Post, Task> requireMedia, CancellationToken cancel)
    {
        var where = await SettingAsync(workspace, wanted.Channel, cancel).ConfigureAwait(false);
        var now = clock.Now();
        var post = await IdentifiedAsync(workspace, PostOf(wanted, where, now), cancel).ConfigureAwait(false);
        await RequireAuthorAsync(workspace, wanted.Author, where, cancel).ConfigureAwait(false);
        await requireMedia(post).ConfigureAwait(false);
        RequireUntil(post.Until, where, now);
        post = await TimedAsync(post, wanted.Due, where, now, cancel).ConfigureAwait(false);
        var findings = await checks.OfAsync(post, where, now, language, cancel).ConfigureAwait(false);
        var change = Change.New(post, actor.Name, now, Reason.Of("created"));
        return new(wanted.Approve ? Approved(change, where, actor, findings, now) : change, findings);
    }

    private Post PostOf(NewPost wanted, Setting where, Instant now) => new()
    {
        Id = PostId.Of(wanted.Channel, wanted.Suffix ?? NewSuffix()),
        Channel = wanted.Channel,
        Text = Content.Normalize(wanted.Text),
        Link = wanted.Link,
        Images = wanted.Images,
        Document = wanted.Document,
        Card = wanted.Card,
        Author = wanted.Author ?? OwnerOf(where.Channel),
        Language = wanted.Language,
        Tags = wanted.Tags,
        Until = wanted.Until,
        QueuedAt = now,
        Asked = wanted.Asked(),
        CreatedAt = now,
    };

    /// <summary>What the guardrails say of a post as it is; changes nothing.</summary>
    public async Task<IReadOnlyList<Finding>> CheckAsync(PostRef which, CultureInfo language, CancellationToken cancel = default)
    {
        var post = await posts.GetAsync(which, cancel).ConfigureAwait(false);
        return await checks.OfAsync(post.Value, await SettingAsync(which.Workspace, which.Channel, cancel).ConfigureAwait(false), clock.Now(), language, cancel).ConfigureAwait(false);
    }

    /// <summary>The time that a wish comes to in a post's channel, as things stand; null for none. Changes nothing.</summary>
    /// <exception cref="PresenceException"><c>post.due-past</c>, <c>post.after-until</c>, <c>slot.none</c>.</exception>
    public async Task<LocalMoment?> WhenAsync(PostRef which, DueWish due, CancellationToken cancel = default)
    {
        if (due is DueWish.None) return null;
        var post = await posts.GetAsync(which, cancel).ConfigureAwait(false);
        var where = await SettingAsync(which.Workspace, which.Channel, cancel).ConfigureAwait(false);
        return (await TimedAsync(post.Value, due, where, clock.Now(), cancel).ConfigureAwait(false)).Due;
    }

    /// <summary>Changes fields. A change of text, link or media makes it a draft whose approval is void; another author or time is as assigning or rescheduling.</summary>
    /// <param name="which">The post.</param>
    /// <param name="ifMatch">The version seen, or null.</param>
    /// <param name="edit">What to change.</param>
    /// <param name="notPlaced">It was opened for placing, and was not placed.</param>
    /// <param name="actor">Who.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="approve">Give one's yes in the same act, where it needs one then: there is no moment at which it is changed and has lost its yes.</param>
    /// <param name="cancel">Obeyed until the write.</param>
    public async Task<Written> EditAsync(
        PostRef which, string? ifMatch, PostEdit edit, bool notPlaced, Actor actor, CultureInfo language, bool approve = false, CancellationToken cancel = default)
    {
        IReadOnlyList<Finding> findings = [];
        var saved = await moves.ApplyAsync(which, ifMatch, async (post, where, now) =>
        {
            var change = new Change(post, []);
            var edited = edit.ContentOf(post);
            if (!Content.Same(post, edited))
            {
                Opening.RequireNotPlaced(post, notPlaced);
                await media.RequireAsync(which.Workspace, post, edited, cancel).ConfigureAwait(false);
                change = change.Then(Move.Edit, actor.Name, now, Reason.Of("edited"), _ => Withdrawn(edited) with { Approval = null, LastError = null, Setback = null });
            }

            change = Amended(change, edit, where, actor, now);
            if (edit.Author.Given && edit.Author.Value != post.Author) change = await AssignedAsync(change, which.Workspace, edit.Author.Value, notPlaced, where, actor, now, cancel).ConfigureAwait(false);
            if (edit.Due.Given) change = await RescheduledAsync(change, edit.Due.Value, notPlaced, where, actor, now, cancel).ConfigureAwait(false);
            findings = await checks.OfAsync(change.After, where, now, language, cancel).ConfigureAwait(false);
            if (change.Entries.Count == 0) return null;
            return approve && MoveTable.Target(change.After.State, Move.Approve, false) is not null ? Approved(change, where, actor, findings, now) : change;
        }, cancel).ConfigureAwait(false);
        return new(saved, findings);
    }

    /// <summary>The only colleague of a profile is its author.</summary>
    internal static string? OwnerOf(Channel channel) =>
        channel.Kind == ChannelKind.Profile && channel.Colleagues.Count == 1 ? channel.Colleagues[0] : null;

    internal static void RequireUntil(LocalDate? until, Setting where, Instant now)
    {
        if (until is { } last && last < where.Today(now))
        {
            throw PresenceException.Invalid("post.expired", $"The post's last day ({last:uuuu-MM-dd}) is past. Give a later one, or none.", "until");
        }
    }

    /// <summary>Out of any hand and any hold; what it was opened or waited for is over.</summary>
    private static Post Withdrawn(Post post) => post with { Waiting = null, Opened = null, PacedAt = null, NotBefore = null };

    private static Change Amended(Change change, PostEdit edit, Setting where, Actor actor, Instant now)
    {
        var post = change.After;
        var next = post with
        {
            Language = edit.Language.Given ? edit.Language.Value : post.Language,
            Tags = edit.Tags.Given ? edit.Tags.Value : post.Tags,
            Until = edit.Until.Given ? edit.Until.Value : post.Until,
        };
        if (next.Until != post.Until) RequireUntil(next.Until, where, now);
        var same = next.Language == post.Language && next.Until == post.Until && next.Tags.SequenceEqual(post.Tags);
        return same ? change : change.Then(Move.Amend, actor.Name, now, Reason.Of("amended"), _ => next);
    }

    private async Task<Post> TimedAsync(Post post, DueWish due, Setting where, Instant now, CancellationToken cancel)
    {
        if (due is DueWish.None) return post;
        var first = Scheduling.FirstDate(due, where, now);
        var last = due is DueWish.Next ? first.PlusDays(370) : first.PlusDays(3);
        var held = await posts.SlotsAsync(where.Workspace, where.Channel.Id, first, last, cancel).ConfigureAwait(false);
        var timing = Scheduling.For(due, where, new Dictionary<string, string>(held), post.Id, post.Until, now);
        return timing is null ? post : timing.On(post);
    }

    private async Task RequireAuthorAsync(string workspace, string? author, Setting where, CancellationToken cancel)
    {
        var exists = author is null || await colleagues.FindAsync(workspace, author, cancel).ConfigureAwait(false) is not null;
        if (Consent.AuthorFault(author, exists, where) is { } fault) throw new PresenceException(FaultKind.Invalid, [fault]);
    }

    private Task<Setting> SettingAsync(string workspace, string channel, CancellationToken cancel) =>
        Setting.ReadAsync(channels, options, workspace, channel, cancel);

    /// <summary>A fresh end of an id. It sorts by time, which keeps a channel's posts in the order they were made.</summary>
    public string NewSuffix() => Ulid.NewUlid(clock.GetUtcNow(), chance).ToString().ToLowerInvariant();
}
