namespace Recruiting.Board.Tests.Posts;

/// <summary>Posts that are not made, and which place is to blame.</summary>
[TestClass]
public sealed class PostRefusalTests : DeskTest
{
    [TestMethod]
    public async Task Post_NextWithoutACadence_IsRefused()
    {
        await UnconnectedPageAsync();
        var refused = (await Api.PostAsync("/api/posts", new { channel = "our-page", text = "Hello.", dueAt = "next" })).Is(409, "slot.none");

        Assert.AreSequenceEqual(["dueAt"], refused.Places);
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Post_InNoChannel_Is404()
    {
        (await Api.PostAsync("/api/posts", new { channel = "nowhere", text = "Hello." })).Is(404, "channel.not-found");
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    [DataRow("2026-11-24T06:00:00Z", 201)]
    [DataRow("2026-11-24T05:59:00Z", 400)]
    public async Task Post_DueInThePast_IsTakenWithinTheGraceOnly(string dueAt, int status)
    {
        await GroupAsync();
        (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = "Hello.", dueAt })).Is(status);
    }

    [TestMethod]
    [DataRow("""{"text":"Hello."}""", "channel")]
    [DataRow("""{"channel":"dotnet-nl"}""", "text")]
    [DataRow("""{"channel":"dotnet-nl","text":5}""", "text")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","colour":"red"}""", "colour")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","state":"published"}""", "state")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","dueAt":"2026-11-26 08:30"}""", "dueAt")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","dueAt":"tomorrow"}""", "dueAt")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","dueAt":17}""", "dueAt")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","link":"example"}""", "link")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","link":"ftp://example.com/"}""", "link")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","until":"31-12-2026"}""", "until")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","author":"nobody"}""", "author")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","tags":"a"}""", "tags")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","tags":["a",null]}""", "tags")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","language":"klingon"}""", "language")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","approve":"yes"}""", "approve")]
    [DataRow("""{"channel":"dotnet-nl","text":"Hello.","text":"Twice."}""", "text")]
    public async Task Post_AWrongField_Is400ThatNamesItsPlaceAndMakesNothing(string body, string place)
    {
        await GroupAsync();
        (await Api.PostAsync("/api/posts", body)).IsInvalid(place);

        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("null")]
    [DataRow("{\"channel\":")]
    public async Task Post_WhatIsNoJsonObject_Is400(string body) => (await Api.PostAsync("/api/posts", body)).Is(400);

    [TestMethod]
    [DataRow("")]
    [DataRow("  \n ")]
    public async Task Post_ApprovedWithoutText_IsRefused(string text)
    {
        await GroupAsync();
        var reply = await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text, approve = true });

        Assert.IsTrue(reply.Status is 400 or 422, reply.Text);
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Post_ApprovedAndTooLong_Is422WithItsFinding()
    {
        await GroupAsync();
        var reply = (await Api.PostAsync("/api/posts", new { channel = "dotnet-nl", text = new string('x', 3001), approve = true })).Is(422);

        Assert.AreEqual("block", reply["findings.0.severity"], reply.Text);
        Assert.IsNotNull(reply["findings.0.rule"]);
        Assert.IsNotNull(reply["findings.0.remedy"]);
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }
}
