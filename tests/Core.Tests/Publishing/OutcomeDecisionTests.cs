using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>What LinkedIn's answer makes of a post, as a table.</summary>
[TestClass]
public sealed class OutcomeDecisionTests
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);
    private static readonly Instant Now = Due + Duration.FromSeconds(10);
    private static readonly Setting Where = Setting.Of(
        "default", new Channel { Id = "pagina", Kind = ChannelKind.Page, Name = "Pagina", Delivery = Delivery.Direct, Cadence = PresenceParts.Cadence() }, new(), new PresenceOptions());

    [TestMethod]
    [DataRow(AttemptOutcome.Unknown, false, PostState.InDoubt, "doubt")]
    [DataRow(AttemptOutcome.NotSent, false, PostState.Scheduled, "unreachable")]
    [DataRow(AttemptOutcome.Throttled, false, PostState.Scheduled, "throttled")]
    [DataRow(AttemptOutcome.Refused, true, PostState.AwaitingHand, "refused.handable")]
    [DataRow(AttemptOutcome.Refused, false, PostState.Failed, "refused")]
    public void Answer_ToTheFirstAttempt_LeadsTo(AttemptOutcome outcome, bool handable, PostState to, string why)
    {
        foreach (var from in new[] { PostState.Publishing, PostState.InDoubt })
        {
            var change = Apply(Stands.In(from, "pagina", Due), Result(outcome, handable: handable));
            if (outcome == AttemptOutcome.Unknown && from == PostState.InDoubt)
            {
                Assert.IsNull(change, "the doubt stands");
                continue;
            }

            Assert.AreEqual((to, why), (change!.After.State, change.Entries[0].Why.Code));
            Assert.AreEqual(to == PostState.InDoubt, change.After.AttemptOpen);
            Assert.IsNull(change.After.Lease);
            Assert.AreEqual(to != PostState.Scheduled, change.After.Waiting is not null, "a person is waited for, or not");
            Assert.AreEqual(to is PostState.AwaitingHand, change.After.HandOnly);
            Assert.AreEqual("code", change.After.LastError!.Code);
        }
    }

    [TestMethod]
    public void Accepted_FromEveryState_IsRecordedWithTheTimeOfItsId()
    {
        var made = Now - Duration.FromSeconds(3);
        var urn = Urn(made);
        foreach (var from in Enum.GetValues<PostState>())
        {
            var after = Apply(Stands.In(from, "pagina", Due), new CreateResult(AttemptOutcome.Accepted, urn))!.After;

            Assert.AreEqual((PostState.Published, urn, made, Sight.Visible), (after.State, after.Urn, after.PublishedAt, after.Sight), $"from {from}");
            Assert.AreEqual(new LocalDate(2026, 11, 3), after.PlacedOn);
            Assert.AreEqual((made, false, null, null), (after.PacedAt, after.AttemptOpen, after.Waiting, after.Lease));
        }
    }

    [TestMethod]
    public void Throttle_ThatEndsWithinTheGrace_Waits_AndLaterGoesToTheHand()
    {
        var grace = Due + Duration.FromHours(1) + Grace.AfterWindow;

        var waits = Apply(Stands.In(PostState.Publishing, "pagina", Due), Result(AttemptOutcome.Throttled, retryAt: grace - Duration.FromSeconds(1)))!.After;
        var falls = Apply(Stands.In(PostState.Publishing, "pagina", Due), Result(AttemptOutcome.Throttled, retryAt: grace))!;

        Assert.AreEqual((PostState.Scheduled, grace - Duration.FromSeconds(1)), (waits.State, waits.NotBefore));
        Assert.AreEqual((PostState.AwaitingHand, "throttled.too-long"), (falls.After.State, falls.Entries[0].Why.Code));
    }

    [TestMethod]
    [DataRow("share", 0, true, PostState.Published)]
    [DataRow("ugcPost", 1, true, PostState.Published)]
    [DataRow("activity", 60, true, PostState.Published)]
    [DataRow("share", -2, true, PostState.InDoubt, DisplayName = "the id is older than the attempt: a refusal, and the doubt stays")]
    [DataRow("person", 5, true, PostState.InDoubt, DisplayName = "a person's URN is no proof")]
    [DataRow("share", 0, false, PostState.Failed, DisplayName = "no attempt before it: a refusal")]
    public void Duplicate_AfterAnUnknownAttempt_IsEvidenceOnlyIfItCanBeThisPost(string kind, int seconds, bool unknown, PostState to)
    {
        var first = new Attempt { Number = 1, StartedAt = Due, Owner = "x", Outcome = AttemptOutcome.Unknown };
        var post = Stands.In(PostState.Publishing, "pagina", Due) with { Attempts = 2 };
        var refused = Result(AttemptOutcome.Refused, duplicateOf: Urn(Due + Duration.FromSeconds(seconds), kind));

        var after = Apply(post, refused, 2, unknown ? [first] : [], inDoubt: unknown)!.After;

        Assert.AreEqual(to, after.State);
        if (to == PostState.Published) Assert.AreEqual(refused.DuplicateOf, after.Urn);
    }

    [TestMethod]
    public void Duplicate_OfAnAttemptThatAPersonTookForNotPlaced_IsEvidenceAllTheSame()
    {
        var first = new Attempt { Number = 1, StartedAt = Due - Duration.FromHours(3), Owner = "x", Outcome = AttemptOutcome.Unknown };
        var post = Stands.In(PostState.Publishing, "pagina", Due) with { Attempts = 2 };

        var after = Apply(post, Result(AttemptOutcome.Refused, duplicateOf: Urn(first.StartedAt + Duration.FromSeconds(5))), 2, [first], inDoubt: false)!.After;

        Assert.AreEqual(PostState.Published, after.State);
        Assert.AreEqual(PostState.Failed, Apply(post, Result(AttemptOutcome.Refused), 2, [first], inDoubt: false)!.After.State, "and any other refusal is one");
    }

    [TestMethod]
    [DataRow(AttemptOutcome.Refused)]
    [DataRow(AttemptOutcome.Throttled)]
    [DataRow(AttemptOutcome.NotSent)]
    [DataRow(AttemptOutcome.Unknown)]
    public void Answer_ToARetryInDoubt_KeepsTheDoubtUnlessAccepted(AttemptOutcome outcome)
    {
        var post = Stands.In(PostState.Publishing, "pagina", Due) with { Attempts = 2 };

        var after = Apply(post, Result(outcome), 2, [new Attempt { Number = 1, StartedAt = Due, Owner = "x", Outcome = AttemptOutcome.Unknown }], inDoubt: true)!.After;

        Assert.AreEqual((PostState.InDoubt, true), (after.State, after.AttemptOpen));
    }

    [TestMethod]
    public void Answer_ToAnEarlierAttempt_ChangesNothing()
    {
        var post = Stands.In(PostState.Publishing, "pagina", Due) with { Attempts = 2 };

        Assert.IsNull(Apply(post, Result(AttemptOutcome.Refused), attempt: 1));
        Assert.IsNull(Apply(Stands.In(PostState.Draft, "pagina", Due) with { Attempts = 1 }, Result(AttemptOutcome.Refused)), "settled by a person since");
        Assert.AreEqual(PostState.Published, Apply(post, new CreateResult(AttemptOutcome.Accepted, Urn(Now)), attempt: 1)!.After.State, "but an acceptance is a fact");
    }

    [TestMethod]
    public void Release_OfOneInDoubt_LeavesNobodysHand()
    {
        var after = Apply(Stands.In(PostState.InDoubt, "pagina", Due), Result(AttemptOutcome.NotSent))!.After;

        Assert.IsNull(after.Waiting, "it is scheduled again: nobody has to look");
    }

    [TestMethod]
    public void HeldBack_AtTheLastMoment_SaysWhyAndNotThatLinkedInWasAway()
    {
        var begun = new BegunAttempt(new Attempt { Number = 1, StartedAt = Due, Owner = "x" }, [], false) { HeldBack = "Posting is paused" };

        var change = OutcomeDecision.Apply(Stands.In(PostState.Publishing, "pagina", Due), Where, begun, Result(AttemptOutcome.NotSent, "wait.paused"), "publish", Now)!;

        Assert.AreEqual("held-back", change.Entries[0].Why.Code);
        Assert.Contains("Posting is paused", change.Entries[0].Why.Text(English));
    }

    private static string Urn(Instant at, string kind = "share") => $"urn:li:{kind}:{(at.ToUnixTimeMilliseconds() << 22) + 5}";

    private static Change? Apply(Post post, CreateResult answer, int attempt = 1, IReadOnlyList<Attempt>? unknown = null, bool inDoubt = false) =>
        OutcomeDecision.Apply(post with { Attempts = Math.Max(post.Attempts, 1) }, Where, new(new Attempt { Number = attempt, StartedAt = Due, Owner = "x" }, unknown ?? [], inDoubt), answer, "publish", Now);
}
