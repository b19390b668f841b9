using System.Text.Json.Nodes;

namespace Recruiting.Board.Tests.Moves;

/// <summary><c>POST /api/posts/{id}/…</c>: each move from a state it belongs to, and from one it does not.</summary>
[TestClass]
public sealed class MoveTests : DeskTest
{
    private static readonly DateTimeOffset Thursday = new(2026, 11, 26, 7, 30, 0, TimeSpan.Zero);

    private async Task<JsonNode> InAsync(string state)
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "What one outage taught us.", state is "scheduled" or "awaitingHand" or "missed" ? Thursday : null, approve: state is not ("draft" or "inReview" or "cancelled"));
        switch (state)
        {
            case "inReview": (await MoveAsync(post, "submit")).Is(200); break;
            case "cancelled": (await MoveAsync(post, "cancel")).Is(200); break;
            case "published": (await MoveAsync(post, "confirm")).Is(200); break;
            case "awaitingHand" or "missed":
                Clock.SetUtcNow(Thursday);
                await RunAsync();
                break;
        }

        if (state == "missed")
        {
            Clock.SetUtcNow(Thursday.AddDays(1));
            await RunAsync("chase-hand");
        }

        Assert.AreEqual(state, (await ReadAsync(post))["state"]);
        return post;
    }

    [TestMethod]
    [DataRow("draft", "submit", "", "inReview")]
    [DataRow("draft", "approve", "", "ready")]
    [DataRow("inReview", "approve", "", "ready")]
    [DataRow("inReview", "reject", """{"note":"Too long."}""", "draft")]
    [DataRow("ready", "reject", "", "draft")]
    [DataRow("scheduled", "reject", "", "draft")]
    [DataRow("draft", "reschedule", """{"dueAt":"2026-12-01T07:30:00Z"}""", "draft")]
    [DataRow("inReview", "reschedule", """{"dueAt":"2026-12-01T07:30:00Z"}""", "inReview")]
    [DataRow("ready", "reschedule", """{"dueAt":"2026-12-01T07:30:00Z"}""", "scheduled")]
    [DataRow("ready", "reschedule", """{"dueAt":"next"}""", "scheduled")]
    [DataRow("scheduled", "reschedule", """{"dueAt":"2026-12-01T07:30:00Z"}""", "scheduled")]
    [DataRow("awaitingHand", "reschedule", """{"dueAt":"2026-12-01T07:30:00Z"}""", "scheduled")]
    [DataRow("missed", "reschedule", """{"dueAt":"2026-12-01T07:30:00Z"}""", "scheduled")]
    [DataRow("scheduled", "skip", "", "ready")]
    [DataRow("awaitingHand", "skip", "", "ready")]
    [DataRow("ready", "confirm", "", "published")]
    [DataRow("scheduled", "confirm", "", "published")]
    [DataRow("awaitingHand", "confirm", "", "published")]
    [DataRow("missed", "confirm", "", "published")]
    [DataRow("published", "confirm", """{"sight":"visible"}""", "published")]
    [DataRow("published", "unconfirm", "", "awaitingHand")]
    [DataRow("draft", "cancel", "", "cancelled")]
    [DataRow("inReview", "cancel", "", "cancelled")]
    [DataRow("ready", "cancel", "", "cancelled")]
    [DataRow("scheduled", "cancel", "", "cancelled")]
    [DataRow("awaitingHand", "cancel", "", "cancelled")]
    [DataRow("missed", "cancel", "", "cancelled")]
    [DataRow("cancelled", "cancel", "", "cancelled")]
    [DataRow("awaitingHand", "opened", "", "awaitingHand")]
    public async Task Move_FromItsState_GoesAndIsWrittenDown(string from, string move, string body, string to)
    {
        var post = await InAsync(from);
        var before = (await ReadAsync(post)).Json["history"]!.AsArray().Count;
        var moved = (await MoveAsync(post, move, body.Length > 0 ? body : null)).Is(200);

        Assert.AreEqual(to, moved["state"]);
        Assert.AreEqual(moved.Text.Length > 0, moved.ETag is not null);
        Assert.AreEqual(to, (await ReadAsync(post))["state"]);
        if (from == to) return;
        Assert.AreEqual(to, moved[$"history.{before}.to"]);
        Assert.AreEqual(from, moved[$"history.{before}.from"]);
        Assert.AreEqual("desk", moved[$"history.{before}.by"]);
        Assert.IsFalse(string.IsNullOrWhiteSpace(moved[$"history.{before}.why"]));
    }

    [TestMethod]
    [DataRow("ready", "submit", "")]
    [DataRow("published", "approve", "")]
    [DataRow("cancelled", "approve", "")]
    [DataRow("published", "reject", "")]
    [DataRow("draft", "skip", "")]
    [DataRow("published", "skip", "")]
    [DataRow("draft", "confirm", "")]
    [DataRow("cancelled", "confirm", "")]
    [DataRow("draft", "unconfirm", "")]
    [DataRow("scheduled", "unconfirm", "")]
    [DataRow("published", "cancel", "")]
    [DataRow("published", "reschedule", """{"dueAt":"2026-12-01T07:30:00Z"}""")]
    [DataRow("cancelled", "reschedule", """{"dueAt":"2026-12-01T07:30:00Z"}""")]
    [DataRow("draft", "retry", "")]
    [DataRow("published", "retry", "")]
    [DataRow("awaitingHand", "retry", "")]
    [DataRow("published", "settle", """{"outcome":"placed"}""")]
    [DataRow("draft", "settle", """{"outcome":"notPlaced"}""")]
    [DataRow("draft", "opened", "")]
    [DataRow("published", "opened", "")]
    public async Task Move_FromAnotherState_Is409ThatSaysWhatCanBeDone(string from, string move, string body)
    {
        var post = await InAsync(from);
        var before = await ReadAsync(post);
        var refused = (await MoveAsync(post, move, body.Length > 0 ? body : null)).Is(409, "post.state-conflict");

        Assert.IsNotNull(refused.Json["allowed"], refused.Text);
        Assert.DoesNotContain(move, refused.Json["allowed"]!.AsArray().Select(a => a!.ToString()));
        Assert.IsFalse(string.IsNullOrWhiteSpace(refused["detail"]));
        Assert.AreEqual(before.Text, (await ReadAsync(post)).Text);
    }

    [TestMethod]
    [DataRow("reject", """{"colour":"red"}""", "colour")]
    [DataRow("reject", """{"note":5}""", "note")]
    [DataRow("reschedule", """{"dueAt":"soon"}""", "dueAt")]
    [DataRow("reschedule", """{"dueAt":"2026-11-24T05:00:00Z"}""", "dueAt")]
    [DataRow("assign", """{"author":"nobody"}""", "author")]
    [DataRow("confirm", """{"permalink":"https://example.com/"}""", "permalink")]
    [DataRow("confirm", """{"permalink":"nonsense"}""", "permalink")]
    [DataRow("confirm", """{"sight":"imagined"}""", "sight")]
    [DataRow("confirm", """{"placedAt":"2026-11-24T07:10:00Z"}""", "placedAt")]
    [DataRow("confirm", """{"placedAt":"2026-11-17T06:00:00Z"}""", "placedAt")]
    [DataRow("cancel", """{"notPlaced":"yes"}""", "notPlaced")]
    [DataRow("approve", """{"colour":"red"}""", "colour")]
    public async Task Move_AWrongField_Is400AndChangesNothing(string move, string body, string place)
    {
        var post = await InAsync("ready");
        var before = await ReadAsync(post);
        (await MoveAsync(post, move, body)).IsInvalid(place);

        Assert.AreEqual(before.Text, (await ReadAsync(post)).Text);
    }

    [TestMethod]
    [DataRow("submit")]
    [DataRow("approve")]
    [DataRow("confirm")]
    [DataRow("cancel")]
    public async Task Move_OfNoPost_Is404(string move) => (await Api.PostAsync($"/api/posts/dotnet-nl.01m865ncc0js6c9p1bfv63xhba/{move}")).Is(404, "post.not-found");

    [TestMethod]
    public async Task Move_AnEarlierVersion_Is412()
    {
        var post = await InAsync("draft");
        var seen = await ReadAsync(post);
        (await MoveAsync(post, "submit")).Is(200);

        (await Api.PostAsync($"/api/posts/{post["id"]}/approve", null, $"If-Match: {seen.ETag}")).Is(412);
        Assert.AreEqual("inReview", (await ReadAsync(post))["state"]);
    }

    [TestMethod]
    public async Task Approve_WithATime_IsScheduled()
    {
        await GroupAsync();
        var post = await PostedAsync("dotnet-nl", "Hello.", Thursday);

        Assert.AreEqual("scheduled", (await MoveAsync(post, "approve")).Is(200)["state"]);
    }

    [TestMethod]
    public async Task Approve_AnothersPostWhereTheChannelAsksForAnother_NeedsAnother()
    {
        await GroupAsync(rules: new { approval = "other" });
        var post = await PostedAsync("dotnet-nl", "Hello.");

        // The Desk's one user stands for all: what needs another's yes gets it here.
        Assert.AreEqual("ready", (await MoveAsync(post, "approve")).Is(200)["state"]);
    }

    [TestMethod]
    public async Task Reject_WithANote_KeepsTheNote()
    {
        var post = await InAsync("inReview");
        var rejected = (await MoveAsync(post, "reject", new { note = "Make it shorter." })).Is(200);

        Assert.Contains("Make it shorter.", rejected.Json["history"]!.AsArray()[^1].At("why")!);
    }

    [TestMethod]
    public async Task Assign_HandsOver()
    {
        (await Api.PutAsync("/api/colleagues/bram", new { name = "Bram" })).Is(201);
        var post = await InAsync("scheduled");

        Assert.AreEqual("bram", (await MoveAsync(post, "assign", new { author = "bram" })).Is(200)["author"]);
    }
}
