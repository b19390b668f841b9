using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using static Recruiting.Core.Tests.Cadence.Rhythm;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Tests.Cadence;

[TestClass]
public sealed class StreakPostsTests
{
    private static readonly DateTimeZone Zone = Zones.Get(Amsterdam);
    private static readonly LocalDate Wednesday = new(2026, 11, 4);

    [TestMethod]
    public void Placed_JustAfterMidnightLocally_IsThatLocalDate()
    {
        // 00:30 in Amsterdam is still the day before in UTC.
        var post = Of(PostState.Published, null) with { PublishedAt = At(2026, 11, 4, 0, 30), Sight = Sight.Pending };

        Assert.AreEqual(new Placement(Wednesday, Sight.Pending), StreakPosts.Placed([post], Zone).Single());
    }

    [TestMethod]
    [DataRow(PostState.Scheduled, 1, 1)]
    [DataRow(PostState.Publishing, 1, 1)]
    [DataRow(PostState.AwaitingHand, 1, 1)]
    [DataRow(PostState.InDoubt, 1, 1)]
    [DataRow(PostState.Ready, 1, 0)]
    [DataRow(PostState.Draft, 1, 0)]
    [DataRow(PostState.InReview, 1, 0)]
    [DataRow(PostState.Failed, 1, 0)]
    [DataRow(PostState.Missed, 1, 0)]
    [DataRow(PostState.Published, 1, 0)]
    [DataRow(PostState.Cancelled, 1, 0)]
    [DataRow(PostState.Scheduled, 4, 1, DisplayName = "on Sunday")]
    [DataRow(PostState.Scheduled, 5, 0, DisplayName = "on Monday of the next week")]
    [DataRow(PostState.AwaitingHand, -5, 1, DisplayName = "in hand since last week: placed now, it counts now")]
    [DataRow(PostState.InDoubt, -5, 0, DisplayName = "in doubt since last week: it went out then or never")]
    public void StillToCome_StateAndDay_CountsWhatCanStillCountInThePeriod(PostState state, int days, int count) =>
        Assert.AreEqual(count, StreakPosts.StillToCome([Of(state, Wednesday.PlusDays(days))], Zone, Period.Of(PeriodUnit.Week, Wednesday), Wednesday));

    private static Post Of(PostState state, LocalDate? due) => new()
    {
        Id = "hr.1",
        Channel = "hr",
        Text = "Hallo",
        State = state,
        Due = due is { } date ? LocalMoment.Resolve(date + new LocalTime(8, 30), Zone) : null,
    };
}
