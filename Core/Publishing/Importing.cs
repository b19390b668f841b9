using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>Brings a plan in: every row is checked before any is written; the same file twice adds nothing twice.</summary>
public sealed class Importing(
    PostStore posts, ChannelStore channels, ColleagueStore colleagues, Writing writing, Checks checks, PresenceOptions options, TimeProvider clock)
{
    private const int BatchPosts = 20;

    /// <summary>Imports what was read from a file.</summary>
    /// <exception cref="PresenceException">403 <c>role.missing</c> for a yes from somebody who is no approver.</exception>
    public async Task<ImportReport> ImportAsync(string workspace, ImportReading file, ImportWish wish, Actor actor, CancellationToken cancel = default)
    {
        if (wish.Approve) actor.Require(Role.Approver);
        if (file.Unreadable) return new(0, 0, file.Errors, false);
        var plan = new ImportPlan(wish, file.Errors, actor, clock.Now());
        var people = (await colleagues.AllAsync(workspace, cancel).ConfigureAwait(false)).Select(c => c.Value.Id).ToHashSet(StringComparer.Ordinal);
        var (team, _) = await channels.WorkspaceAsync(workspace, cancel).ConfigureAwait(false);
        foreach (var rows in file.Rows.GroupBy(r => r.Channel))
        {
            var channel = await channels.FindAsync(workspace, rows.Key, cancel).ConfigureAwait(false);
            if (channel is null)
            {
                foreach (var row in rows) plan.Reject(row, "channel", ImportTexts.Of(wish.Language, "import.channel-unknown", rows.Key), "import.channel-unknown");
                continue;
            }

            var where = Setting.Of(workspace, channel.Value, team, options);
            await CheckAsync(plan, where, [.. rows], people, cancel).ConfigureAwait(false);
        }

        var write = !wish.DryRun && (wish.Partial || plan.Rejected.Count == 0);
        var report = new ImportReport(plan.New.Count + plan.Edits.Count, plan.Unchanged, [.. plan.Rejected.OrderBy(e => e.Line)], write)
        {
            New = [.. plan.New.Select(c => c.After)],
            Changed = plan.Edits.Count,
        };
        if (!write) return report;
        if (wish.May is { } may && !await may(report).ConfigureAwait(false)) return report with { Written = false };
        await WriteAsync(workspace, plan, actor, cancel).ConfigureAwait(false);
        return report;
    }

    private async Task CheckAsync(ImportPlan plan, Setting where, IReadOnlyList<ImportRow> rows, HashSet<string> people, CancellationToken cancel)
    {
        var today = where.Today(plan.Now);
        var last = rows.Any(r => r.Due is DueWish.Next) ? today.PlusDays(370) : today.PlusDays(2);
        last = rows.Select(r => Scheduling.FirstDate(r.Due, where, plan.Now).PlusDays(3)).Append(last).Max();
        var held = new Dictionary<string, string>(
            await posts.SlotsAsync(where.Workspace, where.Channel.Id, today.PlusDays(-2), last, cancel).ConfigureAwait(false));
        foreach (var row in rows)
        {
            if (row.SameAs is not null)
            {
                plan.Unchanged++;
                continue;
            }

            var id = ImportIdentity.PostId(row);
            var there = await posts.FindAsync(new(where.Workspace, id), cancel).ConfigureAwait(false);
            try
            {
                if (there is null) plan.New.Add(NewPost(plan, where, row, id, held, people));
                else if (row.Id is null || !Differs(row, there.Value)) plan.Unchanged++;
                else plan.Edits.Add(Edit(plan, where, row, there.Value, held, people));
            }
            catch (PresenceException e)
            {
                foreach (var fault in e.Faults) plan.Reject(row, fault.Field == "dueAt" ? "due" : fault.Field, fault.Text(plan.Wish.Language), fault.Code);
            }
        }
    }

    private Change NewPost(ImportPlan plan, Setting where, ImportRow row, string id, Dictionary<string, string> held, HashSet<string> people)
    {
        RequireAuthor(row.Author, where, people);
        Writing.RequireUntil(row.Until, where, plan.Now);
        var post = new Post
        {
            Id = id,
            Channel = row.Channel,
            Text = row.Text,
            Link = row.Link,
            Author = row.Author ?? Writing.OwnerOf(where.Channel),
            Tags = row.Tags,
            Language = row.Language,
            Until = row.Until,
            // Rows keep their order in the queue: a tick (100 ns) a line, also where an import goes on that was broken off.
            QueuedAt = plan.Now + Duration.FromTicks(row.Line),
            CreatedAt = plan.Now,
        };
        if (Scheduling.For(row.Due, where, held, id, row.Until, plan.Now) is { } timing) post = timing.On(post);
        RefuseBlocked(post, where, plan);
        var change = Change.New(post, plan.Actor.Name, plan.Now, Reason.Of("imported"));
        return plan.Wish.Approve ? Writing.Approved(change, where, plan.Actor, [], plan.Now) : change;
    }

    private (PostRef, PostEdit) Edit(ImportPlan plan, Setting where, ImportRow row, Post post, Dictionary<string, string> held, HashSet<string> people)
    {
        if (post.State is PostState.Publishing or PostState.InDoubt or PostState.Published or PostState.AwaitingHand or PostState.Cancelled)
        {
            throw PresenceException.Conflict(
                "import.post-out", ImportTexts.Of(plan.Wish.Language, "import.post-out", post.Id, Change.Word(post.State)), "id");
        }

        RequireAuthor(row.Author, where, people);
        if (plan.Wish.Approve) Consent.Require(plan.Actor, post with { Author = row.Author ?? post.Author }, where);
        if (row.Until is { } until && until != post.Until) Writing.RequireUntil(until, where, plan.Now);
        var next = post with { Text = row.Text, Link = row.Given.Contains("link") ? row.Link : post.Link };
        if (DueDiffers(row, post)) Scheduling.For(row.Due, where, held, post.Id, row.Until ?? post.Until, plan.Now);
        RefuseBlocked(next, where, plan);
        return (new(where.Workspace, post.Id), new PostEdit
        {
            Text = new(true, row.Text),
            Link = new(row.Given.Contains("link"), row.Link),
            Author = new(row.Given.Contains("author") && row.Author is not null, row.Author),
            Tags = new(row.Given.Contains("tags"), row.Tags),
            Language = new(row.Given.Contains("language"), row.Language),
            Until = new(row.Given.Contains("until"), row.Until),
            Due = new(DueDiffers(row, post), row.Due),
        });
    }

    private async Task WriteAsync(string workspace, ImportPlan plan, Actor actor, CancellationToken cancel)
    {
        var done = 0;
        // Side by side, so that the store can group them into few commits; each batch stands for itself, and a crash in between is mended by importing again.
        var batches = plan.New.GroupBy(c => c.After.Channel).SelectMany(channel => channel.Chunk(BatchPosts));
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel };
        await Parallel.ForEachAsync(batches, atOnce, async (some, stop) =>
        {
            await posts.AddAsync(workspace, some, stop).ConfigureAwait(false);
            plan.Wish.Progress?.Report(Interlocked.Add(ref done, some.Length));
        }).ConfigureAwait(false);

        foreach (var (which, edit) in plan.Edits)
        {
            await writing.EditAsync(which, null, edit, notPlaced: false, actor, plan.Wish.Language, plan.Wish.Approve, cancel).ConfigureAwait(false);
            plan.Wish.Progress?.Report(++done);
        }
    }

    private void RefuseBlocked(Post post, Setting where, ImportPlan plan)
    {
        if (Checks.Refusal(checks.Blocking(post, where, plan.Now, plan.Wish.Language)) is { } refusal) throw refusal;
    }

    private static void RequireAuthor(string? author, Setting where, HashSet<string> people)
    {
        if (Consent.AuthorFault(author, author is null || people.Contains(author), where) is { } fault) throw new PresenceException(FaultKind.Invalid, [fault]);
    }

    private static bool Differs(ImportRow row, Post post) =>
        row.Text != post.Text
        || (row.Given.Contains("link") && row.Link != post.Link)
        || (row.Given.Contains("author") && row.Author is not null && row.Author != post.Author)
        || (row.Given.Contains("language") && row.Language != post.Language)
        || (row.Given.Contains("until") && row.Until != post.Until)
        || (row.Given.Contains("tags") && !row.Tags.SequenceEqual(post.Tags))
        || DueDiffers(row, post);

    // An empty due leaves the time alone: the plan may have given the post a slot since the file was written. So does "next" for a post that has one.
    private static bool DueDiffers(ImportRow row, Post post) => row.Due switch
    {
        DueWish.None => false,
        DueWish.Next => post.Due is null && post.State is not PostState.Published,
        DueWish.Local local => post.Due?.Local != local.Time && !(post.State == PostState.Published && post.Due is null),
        DueWish.At at => post.Due?.At != at.Instant && !(post.State == PostState.Published && post.Due is null),
        _ => false,
    };
}
