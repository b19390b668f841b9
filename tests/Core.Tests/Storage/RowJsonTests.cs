using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Tests.Storage;

[TestClass]
public sealed class RowJsonTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 24, 7, 30, 15) + Duration.FromNanoseconds(123_456_700);

    private static readonly Post Post = new()
    {
        Id = "dotnet-nl.p1",
        Channel = "dotnet-nl",
        Author = "anna",
        Text = "Wij zoeken een \"held\" (m/v/x) 👩🏽‍💻 & 't is <leuk>\nCafé?",
        Link = "https://example.org/baan?id=1&x=é",
        Images = [new("abc", "Twee collega's")],
        Document = new("def", "Rooster"),
        Card = new("Held", "Wij zoeken", "ghi"),
        Uploads = [new("urn:li:organization:1", "abc", "urn:li:image:1", At)],
        Language = "nl",
        Tags = ["job", "dotnet"],
        Until = new LocalDate(2026, 12, 31),
        State = PostState.AwaitingHand,
        Due = LocalMoment.Resolve(new LocalDateTime(2026, 11, 24, 8, 30), DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]),
        LostDue = LocalMoment.Resolve(new LocalDateTime(2026, 11, 19, 8, 30), DateTimeZoneProviders.Tzdb["Europe/Amsterdam"]),
        WindowEnd = At + Duration.FromMinutes(90),
        Slot = "dotnet-nl.2026-11-24.1",
        PlanWhy = [Reason.Of("plan.queue")],
        QueuedAt = At,
        PublishedAt = At,
        PlacedOn = new LocalDate(2026, 11, 24),
        PacedAt = At,
        Permalink = "https://www.linkedin.com/feed/update/urn:li:activity:1",
        Urn = "urn:li:share:1",
        Sight = Sight.Pending,
        PlacedByHand = true,
        HandOnly = true,
        Opened = new("anna", At),
        Waiting = new(At, Reason.Of("hand.place", ".NET NL"), At + Duration.FromHours(1)),
        Looking = new(At, 1, At),
        Approval = new("bas", At, "abc123"),
        Lease = new("host-1", At),
        NotBefore = At,
        Attempts = 2,
        AttemptOpen = true,
        LastError = new("time-out", Reason.Of("linkedin.said", "No answer.")),
        Setback = new("anna", At, Reason.Of("could-not.closed")) { NotJoined = ["bas"] },
        Asked = "def456",
        Aside = new() { Moves = 4, Author = "anna", AsksAuthor = true, Slot = "dotnet-nl.2026-11-24.1", Waiting = new(At, Reason.Of("hand.place", ".NET NL")), Opened = new("anna", At) },
        Moves = 5,
        DueHint = "due-1",
        HandHint = "hand-1",
        CreatedAt = At,
    };

    private static readonly Channel Channel = new()
    {
        Id = "dotnet-nl",
        Kind = ChannelKind.Page,
        Name = "Één groep",
        Url = "https://www.linkedin.com/groups/1/",
        Urn = "urn:li:group:1",
        Delivery = Delivery.Direct,
        Language = "nl",
        Cadence = new("FREQ=WEEKLY;BYDAY=TU,TH", new LocalDateTime(2026, 11, 24, 8, 30), Duration.FromMinutes(90), "Europe/Amsterdam", "2x/week Tue,Thu 08:30-10:00"),
        Rules = new()
        {
            MinimumSpacing = Duration.FromHours(36),
            MostPerWeek = 2,
            JobPostDays = [IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday],
            Links = false,
            MaxHashtags = 3,
            Approval = ApprovalRule.Other,
            AnswerHour = false,
        },
        Blackouts = [new(new LocalDate(2026, 12, 25), new LocalDate(2026, 12, 26), "Kerst")],
        Colleagues = ["anna", "bas"],
        Owner = "anna",
        Paused = new(At, "even rust", At + Duration.FromDays(2), "bas"),
        PastPauses = [new(At, null)],
        PastCadences = [new(null, At), new(new("FREQ=MONTHLY", new LocalDateTime(2026, 1, 1, 23, 0), Duration.FromHours(24), "Asia/Kolkata"), At)],
        CreatedAt = At,
    };

    private static readonly Colleague Colleague = new()
    {
        Id = "anna",
        Name = "Anna",
        Email = "anna@example.org",
        Account = new("tenant", "object"),
        Department = "R&D",
        Roles = ["recruiter", "approver"],
        Languages = ["nl", "en"],
        ReadsIn = "nl",
        TimeZone = "Europe/Amsterdam",
        Away = [new(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 3))],
        Share = 0.5,
        MostPerWeek = 1,
        Reminders = false,
        ReminderWishes = new() { Ways = ["mail", "page"], QuietFrom = new(21, 30), QuietTo = new(6, 45), DaysOff = [IsoDayOfWeek.Friday, IsoDayOfWeek.Sunday] },
        Feed = true,
    };

    [TestMethod]
    public void Post_WithEveryField_ComesBackAsItWas() => ComesBack(Post);

    [TestMethod]
    public void Channel_WithEveryField_ComesBackAsItWas() => ComesBack(Channel);

    [TestMethod]
    public void Colleague_WithEveryField_ComesBackAsItWas() => ComesBack(Colleague);

    [TestMethod]
    public void History_AndAttempts_ComeBackAsTheyWere()
    {
        ComesBack(new HistoryEntry(At, "anna", PostState.InReview, PostState.Ready, Reason.Of("approved")) { Replaced = PostContent.Of(Post) });
        ComesBack(PostContent.Of(Post));
        ComesBack(new Attempt { Number = 1, StartedAt = At, Owner = "o", Outcome = AttemptOutcome.NotSent, EndedAt = At, Status = 201, Code = "c", ServiceErrorCode = "s", Message = "m", TraceId = "t", Urn = "u" });
    }

    /// <summary>A renamed field or word is data lost in every store there is. Change this text only with a migration.</summary>
    [TestMethod]
    public void Post_AsStored_IsThisText() => Assert.AreEqual(
        """
        {"id":"dotnet-nl.p1","channel":"dotnet-nl","author":"anna","text":"Wij zoeken een \"held\" (m/v/x) \uD83D\uDC69\uD83C\uDFFD‍\uD83D\uDCBB & 't is <leuk>\nCafé?",
        "link":"https://example.org/baan?id=1&x=é","images":[{"file":"abc","altText":"Twee collega's"}],"document":{"file":"def","title":"Rooster"},"card":{"title":"Held","description":"Wij zoeken","image":"ghi"},
        "uploads":[{"owner":"urn:li:organization:1","file":"abc","urn":"urn:li:image:1","at":"2026-11-24T07:30:15.1234567Z"}],"language":"nl","tags":["job","dotnet"],"until":"2026-12-31","state":"awaitingHand",
        "due":{"local":"2026-11-24T08:30:00","zone":"Europe/Amsterdam","at":"2026-11-24T07:30:00Z"},"lostDue":{"local":"2026-11-19T08:30:00","zone":"Europe/Amsterdam","at":"2026-11-19T07:30:00Z"},"windowEnd":"2026-11-24T09:00:15.1234567Z",
        "slot":"dotnet-nl.2026-11-24.1","planWhy":[{"code":"plan.queue","args":[]}],"queuedAt":"2026-11-24T07:30:15.1234567Z",
        "publishedAt":"2026-11-24T07:30:15.1234567Z","placedOn":"2026-11-24","pacedAt":"2026-11-24T07:30:15.1234567Z","permalink":"https://www.linkedin.com/feed/update/urn:li:activity:1","urn":"urn:li:share:1",
        "sight":"pending","placedByHand":true,"handOnly":true,"opened":{"by":"anna","at":"2026-11-24T07:30:15.1234567Z"},
        "setback":{"by":"anna","at":"2026-11-24T07:30:15.1234567Z","why":{"code":"could-not.closed","args":[]},"notJoined":["bas"]},
        "aside":{"moves":4,"author":"anna","asksAuthor":true,"slot":"dotnet-nl.2026-11-24.1","waiting":{"since":"2026-11-24T07:30:15.1234567Z","why":{"code":"hand.place","args":[".NET NL"]}},"opened":{"by":"anna","at":"2026-11-24T07:30:15.1234567Z"}},
        "waiting":{"since":"2026-11-24T07:30:15.1234567Z","why":{"code":"hand.place","args":[".NET NL"]},"until":"2026-11-24T08:30:15.1234567Z"},
        "looking":{"next":"2026-11-24T07:30:15.1234567Z","times":1,"at":"2026-11-24T07:30:15.1234567Z"},"approval":{"by":"bas","at":"2026-11-24T07:30:15.1234567Z","contentHash":"abc123"},"asksAuthor":false,"lease":{"owner":"host-1","until":"2026-11-24T07:30:15.1234567Z"},
        "notBefore":"2026-11-24T07:30:15.1234567Z","attempts":2,"attemptOpen":true,"lastError":{"code":"time-out","why":{"code":"linkedin.said","args":["No answer."]}},
        "moves":5,"dueHint":"due-1","handHint":"hand-1","asked":"def456","createdAt":"2026-11-24T07:30:15.1234567Z"}
        """.ReplaceLineEndings(""),
        RowJson.ToBody(Post));

    [TestMethod]
    public void Rules_AsStored_AreReadable() => Assert.AreEqual(
        """{"minimumSpacing":"36:00:00","mostPerWeek":2,"jobPostDays":["monday","sunday"],"links":false,"maxHashtags":3,"approval":"other","answerHour":false}""",
        RowJson.ToBody(Channel.Rules));

    [TestMethod]
    public void Body_OfANewerRelease_IsReadWithoutWhatIsNew()
    {
        var opened = RowJson.FromBody<Opened>(Row("""{"by":"anna","at":"2026-11-24T07:30:00Z","device":{"kind":"phone"},"mood":[1,2]}"""));

        Assert.AreEqual(new Opened("anna", Instant.FromUtc(2026, 11, 24, 7, 30)), opened);
    }

    [TestMethod]
    public void Body_WithoutFieldsThatHaveDefaults_HasTheDefaults()
    {
        var colleague = RowJson.FromBody<Colleague>(Row("""{"id":"a","name":"A"}"""));

        Assert.AreEqual(1, colleague.Share);
        Assert.IsTrue(colleague.Reminders);
        Assert.IsEmpty(colleague.Away);
    }

    [TestMethod]
    [DataRow("", DisplayName = "empty")]
    [DataRow("null", DisplayName = "null")]
    [DataRow("{\"id\":\"secret", DisplayName = "cut off")]
    [DataRow("{\"id\":\"secret\"}", DisplayName = "required fields missing")]
    [DataRow("{\"id\":\"secret\",\"channel\":\"c\",\"text\":null}", DisplayName = "null where none may be")]
    [DataRow("{\"id\":\"secret\",\"channel\":\"c\",\"text\":\"t\",\"state\":\"secret\"}", DisplayName = "unknown word")]
    [DataRow("{\"id\":\"secret\",\"channel\":\"c\",\"text\":\"t\",\"state\":3}", DisplayName = "number for a word")]
    [DataRow("{\"id\":\"secret\",\"channel\":\"c\",\"text\":\"t\",\"until\":\"secret\"}", DisplayName = "no date")]
    public void Body_Damaged_NamesTheRowAndNotWhatIsInIt(string body)
    {
        var error = Assert.ThrowsExactly<PresenceException>(() => RowJson.FromBody<Post>(Row(body)));

        Assert.AreEqual("store.row-damaged", error.Code);
        Assert.Contains("Posts/default|dotnet-nl/p1|post", error.Message);
        Assert.DoesNotContain("secret", error.Message);
    }

    private static void ComesBack<T>(T record)
        where T : Stored
    {
        var body = RowJson.ToBody(record);
        Assert.AreEqual(body, RowJson.ToBody(RowJson.FromBody<T>(Row(body))));
        foreach (var property in typeof(T).GetProperties().Where(p => p.CanWrite))
            Assert.Contains($"\"{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}\":", body, $"{property.Name} is filled here and stored");
    }

    private static Row Row(string body) => new("Posts", "default|dotnet-nl", "p1|post", "1", body);
}
