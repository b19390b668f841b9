using CsCheck;
using NodaTime;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;
using static Recruiting.Core.Tests.Cadence.Plans;
using static Recruiting.Core.Tests.Cadence.Rhythm;
using Period = Recruiting.Core.Time.Period;

namespace Recruiting.Core.Tests.Cadence;

/// <summary>Random workspaces: what must hold of any plan, looked at from outside.</summary>
[TestClass]
public sealed class RollingPlanPropertyTests
{
    private static readonly DateTimeZone Zone = Zones.Get(Amsterdam);
    private static readonly string[] People = ["anna", "bram", "chris"];
    private static readonly string[] Days = ["TU", "TU,TH", "MO,TU,WE,TH,FR", "SA,SU"];

    // Texts are near-same where their first word is the same: few words, so that they often are.
    private static readonly Gen<Post> AnyPost = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 4], Gen.Int[-5, 40], Gen.Int[0, 3], Gen.Int[0, 9]).Select((word, link, until, author, state) =>
    {
        var at = LocalMoment.Resolve(Tuesday.PlusDays(until - 20) + new LocalTime(8 + state, 30), Zone);
        var post = new Post
        {
            Id = "",
            Channel = "",
            Text = $"w{word} {until}",
            Link = link == 0 ? $"https://example.org/{word}" : null,
            Until = until % 3 == 0 ? Tuesday.PlusDays(until) : null,
            Author = author < People.Length ? People[author] : null,
            State = PostState.Ready,
        };
        return state switch
        {
            0 => post with { State = PostState.Published, PublishedAt = at.At },
            1 => post with { State = PostState.Scheduled, Due = at },
            _ => post,
        };
    });

    private static readonly Gen<PlanChannel> AnyChannel = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 4], AnyPost.Array[0, 25])
        .Select((kind, days, people, most, posts) => new PlanChannel
        {
            Channel = Channel("", kind < 4 ? ChannelKind.Group : (ChannelKind)(kind - 3), Days[days]) with
            {
                Colleagues = People[..people],
                Rules = new() { MostPerWeek = most == 0 ? null : most },
                Blackouts = [new(Tuesday.PlusDays(9), Tuesday.PlusDays(10))],
            },
            Posts = posts,
        });

    private static readonly Gen<PlanInput> AnyInput = Gen.Select(AnyChannel.Array[1, 4], Gen.Int[0, 30], Gen.Int[0, 3]).Select((places, away, most) => Of() with
    {
        Channels = [.. places.Select((place, i) => Named(place, $"c{i}"))],
        Colleagues = [.. People.Select((id, i) => new Colleague
        {
            Id = id,
            Name = id,
            Share = i,
            MostPerWeek = most == 0 ? null : most,
            Away = [new(Tuesday.PlusDays(away + i), Tuesday.PlusDays(away + i + 3))],
        })],
        NearSame = NearSame,
    });

    [TestMethod]
    public void Fill_ItsOwnResult_ChangesNothing() => AnyInput.Sample(input =>
        Assert.AreEqual(0, RollingPlan.Fill(Applied(input, RollingPlan.Fill(input))).Assignments.Count));

    [TestMethod]
    public void Fill_SameInput_GivesTheSame() => AnyInput.Sample(input =>
        CollectionAssert.AreEqual(Told(RollingPlan.Fill(input)), Told(RollingPlan.Fill(input))));

    [TestMethod]
    public void Fill_EverySlotAhead_IsFilledHeldOrSaidToStayEmpty() => AnyInput.Sample(input =>
    {
        var result = RollingPlan.Fill(input);
        var told = result.Assignments.Select(a => a.Slot.Id).Concat(result.Gaps.Select(g => g.Slot.Id)).ToList();

        Assert.AreEqual(told.Count, told.Distinct().Count());
        foreach (var slot in input.Channels.SelectMany(c => c.Slots).Where(s => s.From.At > input.Now && s.From.At < input.Now + input.Horizon))
            Assert.IsTrue(told.Contains(slot.Id) || All(input, new([], [])).Any(p => p.Channel == slot.Channel && p.At >= slot.From.At && p.At < slot.To));
    });

    [TestMethod]
    public void Fill_AnyInput_PlansNoPostTwiceNorTooLate() => AnyInput.Sample(input =>
    {
        var result = RollingPlan.Fill(input);

        Assert.AreEqual(result.Assignments.Count, result.Assignments.Select(a => a.Post).Distinct().Count());
        foreach (var a in result.Assignments)
        {
            Assert.IsFalse(a.Due.Date > PostOf(input, a).Until);
            Assert.IsTrue(a.Due.At >= a.Slot.From.At && a.Due.At < a.Slot.To);
            Assert.IsFalse(ChannelOf(input, a).Blackouts.Any(b => b.Contains(a.Slot.Date)));
        }
    });

    [TestMethod]
    public void Fill_AnyInput_KeepsSpacingAndWeeklyMost() => AnyInput.Sample(input =>
    {
        var result = RollingPlan.Fill(input);
        var all = All(input, result);

        foreach (var a in result.Assignments)
        {
            var here = all.Where(p => p.Channel == a.Slot.Channel).ToList();
            var spacing = ChannelOf(input, a).MinimumSpacing;
            Assert.IsTrue(here.Where(p => p.Id != a.Post).All(p => p.At - a.Due.At >= spacing || a.Due.At - p.At >= spacing));
            var week = Period.Of(PeriodUnit.Week, a.Slot.Date);
            Assert.IsFalse(here.Count(p => week.Contains(p.On)) > ChannelOf(input, a).Rules.MostPerWeek);
        }
    });

    [TestMethod]
    public void Fill_AnyInput_AsksNobodyWhoIsAwayOrFull() => AnyInput.Sample(input =>
    {
        var result = RollingPlan.Fill(input);
        var all = All(input, result);

        foreach (var a in result.Assignments.Where(a => a.Author is not null))
        {
            var author = input.Colleagues.Single(c => c.Id == a.Author);
            var week = Period.Of(PeriodUnit.Week, a.Slot.Date);
            Assert.IsFalse(author.Away.Any(x => x.Contains(a.Slot.Date)));
            Assert.IsFalse(all.Count(p => p.Author == author.Id && week.Contains(p.On)) > author.MostPerWeek);
            Assert.IsTrue(PostOf(input, a).Author == author.Id || (author.Share > 0 && ChannelOf(input, a).Colleagues.Contains(author.Id)));
        }
    });

    [TestMethod]
    public void Fill_AnyInput_SaysNothingTwiceTooSoon() => AnyInput.Sample(input =>
    {
        var result = RollingPlan.Fill(input);
        var all = All(input, result);

        foreach (var a in result.Assignments)
        {
            var post = PostOf(input, a);
            var group = ChannelOf(input, a).Kind == ChannelKind.Group;
            foreach (var other in all.Where(p => p.Id != a.Post && (NearSame(p.Text, post.Text) || (p.Link is not null && p.Link == post.Link))))
            {
                var days = NodaTime.Period.DaysBetween(other.On, a.Slot.Date);
                Assert.IsFalse(other.Channel == a.Slot.Channel && Math.Abs(days) <= 90);
                Assert.IsFalse(group && other.Group && Math.Abs(days) <= 7);
            }
        }
    });

    private static bool NearSame(string a, string b) => a.Split(' ')[0] == b.Split(' ')[0];

    private static PlanChannel Named(PlanChannel place, string id)
    {
        var channel = place.Channel with { Id = id };
        return In(channel, [.. place.Posts.Select((post, i) => post with { Id = $"{id}.{i:00}", Channel = id })]);
    }

    private static Channel ChannelOf(PlanInput input, PlanAssignment a) => input.Channels.Select(c => c.Channel).Single(c => c.Id == a.Slot.Channel);

    private static Post PostOf(PlanInput input, PlanAssignment a) => input.Channels.SelectMany(c => c.Posts).Single(p => p.Id == a.Post);

    private static string[] Told(PlanResult result) =>
        [.. result.Assignments.Select(a => $"{a.Slot.Id} {a.Post} {a.Author} {string.Join(' ', a.Why)}"), .. result.Gaps.Select(g => $"{g.Slot.Id} {g.Why}")];

    private static List<Standing> All(PlanInput input, PlanResult result) =>
    [
        .. from place in Applied(input, result).Channels
           from post in place.Posts
           let at = post.PublishedAt ?? post.Due?.At
           where at is not null
           select new Standing(
               post.Id, post.Channel, place.Channel.Kind == ChannelKind.Group, at.Value, at.Value.InZone(Zone).Date, post.Text, post.Link, post.Author),
    ];

    private sealed record Standing(string Id, string Channel, bool Group, Instant At, LocalDate On, string Text, string? Link, string? Author);
}
