using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Tests.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Invariants;

/// <summary>Everything that writes, by name: what stands before it, and the act. Tuesday 3 November 2026, 08:30.</summary>
internal static class Operations
{
    public static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private static readonly Instant Later = Presence.Local(2026, 11, 12, 9);

    public static IReadOnlyDictionary<string, (Func<Presence, Task> Before, Func<Presence, PostRef, Task> Act)> All { get; } = new Dictionary<string, (Func<Presence, Task>, Func<Presence, PostRef, Task>)>
    {
        ["create"] = (_ => Task.CompletedTask, (p, _) => p.WriteAsync("pagina", "Nieuw", Later)),
        ["submit"] = (In(PostState.Draft), (p, w) => p.Get<Writing>().SubmitAsync(w, null, Desk)),
        ["approve"] = (In(PostState.InReview), (p, w) => p.Get<Writing>().ApproveAsync(w, null, Desk, English)),
        ["reject"] = (In(PostState.AwaitingHand), (p, w) => p.Get<Writing>().RejectAsync(w, null, "nee", false, Desk)),
        ["edit"] = (In(PostState.Scheduled), (p, w) => p.Get<Writing>().EditAsync(w, null, new PostEdit { Text = new(true, "Anders"), Due = new(true, new DueWish.At(Later)) }, false, Desk, English)),
        ["edit and approve"] = (In(PostState.Scheduled), (p, w) => p.Get<Writing>().EditAsync(w, null, new PostEdit { Text = new(true, "Anders"), Due = new(true, new DueWish.At(Later)) }, false, Desk, English, approve: true)),
        ["reschedule"] = (In(PostState.Failed), (p, w) => p.Get<Writing>().RescheduleAsync(w, null, new DueWish.Next(), false, Desk)),
        ["reschedule again"] = (In(PostState.Scheduled), (p, w) => p.Get<Writing>().RescheduleAsync(w, null, new DueWish.Next(), false, Desk)),
        ["assign"] = (In(PostState.AwaitingHand), (p, w) => p.Get<Writing>().AssignAsync(w, null, "bram", false, As("anouk"))),
        ["cancel"] = (In(PostState.AwaitingHand), (p, w) => p.Get<Writing>().CancelAsync(w, null, false, Desk)),
        ["open"] = (In(PostState.Scheduled), (p, w) => p.Get<Placing>().OpenAsync(w, null, false, Desk)),
        ["confirm"] = (In(PostState.AwaitingHand), (p, w) => p.Get<Placing>().ConfirmAsync(w, null, new Confirmation(Link(p.Now)), Desk)),
        ["confirm rejected"] = (In(PostState.AwaitingHand, "groep"), (p, w) => p.Get<Placing>().ConfirmAsync(w, null, new Confirmation(Sight: Sight.Rejected), Desk)),
        ["unconfirm"] = (In(PostState.Published), (p, w) => p.Get<Placing>().UnconfirmAsync(w, null, Desk)),
        ["skip"] = (In(PostState.AwaitingHand), (p, w) => p.Get<Placing>().SkipAsync(w, null, false, Desk)),
        ["retry"] = (In(PostState.AwaitingHand), (p, w) => p.Get<Placing>().RetryAsync(w, null, false, Desk)),
        ["retry in doubt"] = (In(PostState.InDoubt), (p, w) => p.Get<Placing>().RetryAsync(w, null, false, Desk)),
        ["settle placed"] = (In(PostState.InDoubt), (p, w) => p.Get<Placing>().SettleAsync(w, null, true, Link(p.Now), Desk)),
        ["settle not placed"] = (In(PostState.InDoubt), (p, w) => p.Get<Placing>().SettleAsync(w, null, false, null, Desk)),
        ["tick publishes"] = (In(PostState.Scheduled), (p, _) => p.TickAsync()),
        ["tick publishes again"] = (In(PostState.Publishing, with: p => p with { AttemptOpen = true, Lease = Retrying.Lease(p, Due) }), (p, _) => p.TickAsync()),
        ["tick hands out"] = (In(PostState.Scheduled, "groep"), (p, _) => p.TickAsync()),
        ["tick falls back"] = (In(PostState.Scheduled, "los"), (p, _) => p.TickAsync()),
        ["tick misses"] = (In(PostState.Scheduled, due: Due - Duration.FromDays(1)), (p, _) => p.TickAsync()),
        ["tick expires"] = (In(PostState.Scheduled, with: p => p with { Until = new LocalDate(2026, 11, 2) }), (p, _) => p.TickAsync()),
        ["tick takes the time"] = (In(PostState.Draft, due: Due - Duration.FromDays(1)), (p, _) => p.TickAsync()),
        ["settle-doubt doubts"] = (In(PostState.Publishing, due: Due - Duration.FromHours(1)), (p, _) => p.RunAsync(JobSchedules.SettleDoubt)),
        ["settle-doubt releases"] = (In(PostState.Publishing, due: Due - Duration.FromMinutes(10), with: p => p with { AttemptOpen = false, Attempts = 0 }), (p, _) => p.RunAsync(JobSchedules.SettleDoubt)),
        ["chase-hand misses"] = (In(PostState.AwaitingHand, "groep", with: p => p with { Waiting = p.Waiting! with { Until = Due } }), (p, _) => p.RunAsync(JobSchedules.ChaseHand)),
        ["chase-hand lapses"] = (LapsedAsync, (p, _) => p.RunAsync(JobSchedules.ChaseHand)),
        ["fill-plan requeues and plans"] = (In(PostState.Missed, "groep"), (p, _) => p.RunAsync(JobSchedules.FillPlan)),
        ["tidy expires"] = (In(PostState.Ready, with: p => p with { Until = new LocalDate(2026, 11, 2) }), (p, _) => p.RunAsync(JobSchedules.Tidy)),
        ["import"] = (_ => Task.CompletedTask, (p, _) => ImportAsync(p, "channel,text,due\ngroep,Een,next\ngroep,Twee,next\npagina,Drie,\n")),
        ["import edits"] = (In(PostState.Scheduled), (p, _) => ImportAsync(p, "id,channel,text\na,pagina,Heel anders\n")),
        ["colleague leaves"] = (In(PostState.Scheduled, "groep", with: p => p with { Author = "bram" }), (p, _) => p.Get<ColleagueBook>().RemoveAsync(Presence.Workspace, "bram", null, Desk)),
        ["put channel"] = (In(PostState.Scheduled), async (p, _) => await p.PutChannelAsync("groep", with: c => c with { Cadence = PresenceParts.Cadence("MO") })),
    };

    /// <summary>Channels, colleagues and what stands before the act; the clock at the due time.</summary>
    public static async Task PrepareAsync(Presence presence, string operation)
    {
        foreach (var colleague in new[] { "anouk", "bram" }) await presence.PutColleagueAsync(colleague);
        await presence.PutChannelAsync("groep", with: c => c with { Colleagues = ["anouk", "bram"] });
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        await presence.PutChannelAsync("los", ChannelKind.Page);
        await presence.ConnectAsync("pagina");
        await All[operation].Before(presence);
        presence.At(Due + Duration.FromMinutes(5));
    }

    private static string Link(Instant at) => $"https://www.linkedin.com/feed/update/urn:li:share:{at.ToUnixTimeMilliseconds() << 22}/";

    private static Func<Presence, Task> In(PostState state, string channel = "pagina", Instant? due = null, Func<Post, Post>? with = null) => async presence =>
    {
        var post = Stands.In(state, channel, due ?? Due);
        post = with?.Invoke(post) ?? post;
        await presence.StoreAsync(post with { Attempts = 0 });
        if (post.Attempts == 0) return;
        // An attempt that was written by a process that died.
        var stored = await presence.Get<PostStore>().GetAsync(post.Ref());
        await presence.Get<PostStore>().SaveAsync(Presence.Workspace, stored, new Change(stored.Value with { Attempts = 1 }, [])
        {
            Attempt = new Attempt { Number = 1, StartedAt = due ?? Due, Owner = "publish-3-1", Outcome = state == PostState.Publishing ? null : AttemptOutcome.Unknown },
        });
    };

    private static async Task LapsedAsync(Presence presence)
    {
        foreach (var (suffix, days, sight) in new[] { ("a", 14, Sight.Pending), ("b", 21, Sight.Lapsed) })
        {
            var at = Due - Duration.FromDays(days);
            var post = Stands.In(PostState.Published, "groep", at, suffix);
            await presence.StoreAsync(post with { Sight = sight, Waiting = sight == Sight.Pending ? new Waiting(at, Reason.Of("pending.look")) : null });
        }
    }

    private static async Task ImportAsync(Presence presence, string csv)
    {
        var report = await presence.Get<Importing>().ImportAsync(Presence.Workspace, ImportFile.ReadCsv(csv), new ImportWish(false, true, false, English), Desk);
        Assert.IsEmpty(report.Rejected);
    }
}
