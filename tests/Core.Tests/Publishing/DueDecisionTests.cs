using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>The decision of the publish tick as a table. Tuesday 3 November 2026, 08:30, window until 10:00, unless said otherwise.</summary>
[TestClass]
public sealed class DueDecisionTests
{
    private static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);
    private static readonly Connection Connected = new() { AccessToken = "t", Urn = "urn:li:organization:1", ExpiresAt = Due + Duration.FromDays(30) };

    [TestMethod]
    [DataRow("08:29:59", "Wait", "wait.not-due")]
    [DataRow("08:30:00", "Publish", "publish")]
    [DataRow("09:59:59", "Publish", "publish")]
    [DataRow("10:59:59", "Publish", "publish", DisplayName = "the last second of the grace")]
    [DataRow("11:00:00", "Miss", "missed.late", DisplayName = "the grace is over after 60 minutes to the second")]
    public void Direct_AtATime_GoesOutWithinTheGrace(string time, string action, string why) => Assert.AreEqual((action, why), Decide(Page(), At(time)));

    [TestMethod]
    [DataRow("08:29:59", "Wait", "wait.not-due")]
    [DataRow("08:30:00", "HandOut", "hand.place")]
    [DataRow("23:59:59", "HandOut", "hand.place")]
    [DataRow("24:00:00", "Miss", "missed.late")]
    public void Assisted_AtATime_IsHandedOutUntilItsDayEnds(string time, string action, string why) => Assert.AreEqual((action, why), Decide(Group(), At(time)));

    [TestMethod]
    public void Assisted_WhenTheNextSlotBegins_IsMissed()
    {
        var twiceADay = Group(c => c with { Cadence = new("FREQ=DAILY;BYHOUR=8,14", new LocalDateTime(2026, 1, 1, 8, 30), Duration.FromMinutes(90), Presence.Zone) });

        Assert.AreEqual(("HandOut", "hand.place"), Decide(twiceADay, At("14:29:59")));
        Assert.AreEqual(("Miss", "missed.late"), Decide(twiceADay, At("14:30:00")));
    }

    [TestMethod]
    public void HandOnly_InADirectChannel_GoesToTheHandAgainWhateverIsConnected() =>
        Assert.AreEqual(("HandOut", "hand.again"), Decide(Page(), At("08:30:00"), post: Post("pagina") with { HandOnly = true }));

    [TestMethod]
    public void NoConnection_FallsBackAtOnce()
    {
        Assert.AreEqual(DueAction.FallBack, DueDecision.Decide(Post("pagina"), Page(), Pace.Empty, null, Due).Action);
        var ended = Connected with { ExpiresAt = Due };
        Assert.AreEqual(("FallBack", "connection.expired"), Words(DueDecision.Decide(Post("pagina"), Page(), Pace.Empty, ended, Due)), "it ends at the very instant");
        Assert.AreEqual(("FallBack", "connection.unreadable"), Words(DueDecision.Decide(Post("pagina"), Page(), Pace.Empty, null, Due, Reason.Of("connection.unreadable", "pagina"))));
    }

    [TestMethod]
    [DataRow(ChannelKind.Group, null, 24)]
    [DataRow(ChannelKind.Page, null, 4)]
    [DataRow(ChannelKind.Page, 0, 0)]
    [DataRow(ChannelKind.Group, 48, 48)]
    public void Spacing_ToThePostBefore_IsKeptToTheSecond(ChannelKind kind, int? rule, int hours)
    {
        var where = Where(kind, c => c with { Rules = c.Rules with { MinimumSpacing = rule is { } h ? Duration.FromHours(h) : null } });
        var pace = Pace.Empty.With("x.other", Due - Duration.FromHours(hours));

        Assert.AreNotEqual("wait.spacing", DueDecision.Decide(Post(where.Channel.Id), where, pace, Connected, Due).Why.Code);
        if (hours == 0) return;
        Assert.AreEqual(("Wait", "wait.spacing"), Words(DueDecision.Decide(Post(where.Channel.Id), where, Pace.Empty.With("x.other", Due - Duration.FromHours(hours) + Duration.FromSeconds(1)), Connected, Due)));
        Assert.AreNotEqual("wait.spacing", DueDecision.Decide(Post(where.Channel.Id), where, Pace.Empty.With(Post(where.Channel.Id).Id, Due), Connected, Due).Why.Code, "its own place is in nobody's way");
    }

    [TestMethod]
    public void Paused_HoldsUntilItIsLate()
    {
        var pause = new Pause(Due - Duration.FromDays(1), "even niet");
        foreach (var where in new[] { Page(c => c with { Paused = pause }), Page(team: new Workspace { Paused = pause }) })
        {
            Assert.AreEqual(("Wait", "wait.paused"), Decide(where, At("10:59:59")));
            Assert.AreEqual(("Miss", "missed.paused"), Decide(where, At("11:00:00")));
        }
    }

    [TestMethod]
    public void NotBefore_HoldsToTheSecond()
    {
        var post = Post("pagina") with { NotBefore = At("09:00:00") };

        Assert.AreEqual(("Wait", "wait.later"), Decide(Page(), At("08:59:59"), post));
        Assert.AreEqual(("Publish", "publish"), Decide(Page(), At("09:00:00"), post));
    }

    [TestMethod]
    public void Until_ItsLastDay_IsTheLastOnWhichItGoesOut()
    {
        var lateInTheDay = Stands.Timed(Post("pagina"), At("23:30:00"), Duration.FromMinutes(90)) with { Until = new LocalDate(2026, 11, 3) };

        Assert.AreEqual(("Publish", "publish"), Decide(Page(), At("23:59:59"), lateInTheDay));
        Assert.AreEqual(("Expire", "expired"), Decide(Page(), At("24:00:00"), lateInTheDay), "its window goes on, its last day does not");
        Assert.AreEqual(("Publish", "publish"), Decide(Page(), At("24:00:00"), lateInTheDay with { Until = null }));
        Assert.AreEqual(("Expire", "expired"), Decide(Page(c => c with { Paused = new Pause(Due, null) }), At("34:00:00"), lateInTheDay), "expired comes before all else");
    }

    [TestMethod]
    [DataRow(PostState.Draft)]
    [DataRow(PostState.InReview)]
    public void Unapproved_WhenItsWindowEnds_LosesItsTime(PostState state)
    {
        var post = Post("groep") with { State = state };

        Assert.AreEqual(("Nothing", "due.nothing"), Decide(Group(), At("09:59:59"), post));
        Assert.AreEqual(("LoseTime", "time.lost"), Decide(Group(), At("10:00:00"), post));
    }

    [TestMethod]
    public void OtherStates_AskForNothing()
    {
        foreach (var state in Enum.GetValues<PostState>().Except([PostState.Draft, PostState.InReview, PostState.Scheduled]))
        {
            Assert.AreEqual(("Nothing", "due.nothing"), Decide(Page(), At("12:00:00"), Post("pagina") with { State = state }));
        }
    }

    [TestMethod]
    public void HandUntil_OfAWindowOverMidnight_IsTheEndOfTheDayItEndsOn()
    {
        var post = Stands.Timed(Post("groep"), At("23:00:00"), Duration.FromHours(2));

        Assert.AreEqual(Presence.Local(2026, 11, 5), Group().HandUntil(post));
        Assert.AreEqual(Presence.Local(2026, 11, 4), Group().HandUntil(Stands.Timed(post, At("23:00:00"), Duration.FromHours(1))), "a window that ends at midnight ends on its day");
    }

    [TestMethod]
    public void HandUntil_OnDaysOfAClockChange_IsTheirMidnight()
    {
        var autumn = Stands.Timed(Post("groep"), Presence.Local(2026, 10, 25, 1));
        var spring = Stands.Timed(Post("groep"), Presence.Local(2027, 3, 28, 1));

        Assert.AreEqual(24, (Group().HandUntil(autumn)!.Value - autumn.Due!.At).TotalHours, "25 hours of a day, from one o'clock");
        Assert.AreEqual(22, (Group().HandUntil(spring)!.Value - spring.Due!.At).TotalHours, "23 hours of a day, from one o'clock");
    }

    [TestMethod]
    public void Grace_AcrossTheAutumnChange_IsSixtyRealMinutes()
    {
        var post = Stands.Timed(Post("pagina"), Presence.Local(2026, 10, 25, 1, 30), Duration.FromMinutes(30));
        var end = Presence.Local(2026, 10, 25, 2) + Duration.FromHours(1);

        Assert.AreEqual("Publish", Decide(Page(), end - Duration.FromSeconds(1), post).Action, "02:59:59, for the first time");
        Assert.AreEqual("Miss", Decide(Page(), end, post).Action, "02:00:00, for the second time");
    }

    private static (string Action, string Why) Decide(Setting where, Instant now, Post? post = null) =>
        Words(DueDecision.Decide(post ?? Post(where.Channel.Id), where, Pace.Empty, Connected, now));

    private static (string Action, string Why) Words(DueVerdict verdict) => (verdict.Action.ToString(), verdict.Why.Code);

    // "24:00:00" is midnight, and so on.
    private static Instant At(string time)
    {
        var parts = time.Split(':').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return Presence.Local(2026, 11, 3) + Duration.FromHours(parts[0]) + Duration.FromMinutes(parts[1]) + Duration.FromSeconds(parts[2]);
    }

    private static Post Post(string channel) => Stands.Timed(Stands.In(PostState.Scheduled, channel, Due), Due, Duration.FromMinutes(90));

    private static Setting Group(Func<Channel, Channel>? with = null) => Where(ChannelKind.Group, with);

    private static Setting Page(Func<Channel, Channel>? with = null, Workspace? team = null) => Where(ChannelKind.Page, with, team);

    private static Setting Where(ChannelKind kind, Func<Channel, Channel>? with = null, Workspace? team = null)
    {
        var channel = new Channel
        {
            Id = kind == ChannelKind.Group ? "groep" : "pagina",
            Kind = kind,
            Name = "Naam",
            Delivery = kind == ChannelKind.Group ? Delivery.Assisted : Delivery.Direct,
            Cadence = PresenceParts.Cadence(),
        };
        return Setting.Of("default", with?.Invoke(channel) ?? channel, team ?? new(), new PresenceOptions());
    }
}
