using System.Text;

namespace Recruiting.Board.Tests.Plan;

/// <summary><c>POST /api/import</c>.</summary>
[TestClass]
public sealed class ImportTests : DeskTest
{
    private const string Three = """
        channel,due,text
        dotnet-nl,2026-11-26 08:30,"The first, with ""quotes"",
        and a second line."
        dotnet-nl,next,"Another one, about testing."
        dotnet-nl,,Something for the queue (m/v/x).
        """;

    [TestMethod]
    [DataRow("", "draft", "draft")]
    [DataRow("?approve=true", "scheduled", "ready")]
    public async Task Csv_Good_IsAccepted(string query, string planned, string queued)
    {
        await GroupAsync();
        var report = (await Api.ImportAsync(Three, query)).Is(200);

        Assert.AreEqual("3", report["accepted"]);
        Assert.AreEqual("0", report["unchanged"]);
        Assert.IsEmpty(report.Json["rejected"]!.AsArray());
        var posts = (await Api.GetAsync("/api/posts")).Items;
        var first = posts.Single(p => p.At("dueAt") == "2026-11-26T07:30:00Z");
        Assert.AreEqual("The first, with \"quotes\",\nand a second line.", first.At("text")!.ReplaceLineEndings("\n"));
        Assert.AreEqual(planned, first.At("state"));
        Assert.AreEqual(planned, posts.Single(p => p.At("text")!.StartsWith("Another", StringComparison.Ordinal)).At("state"));
        Assert.AreEqual("2026-11-24T07:30:00Z", posts.Single(p => p.At("text")!.StartsWith("Another", StringComparison.Ordinal)).At("dueAt"));
        Assert.AreEqual(queued, posts.Single(p => p.At("dueAt") is null).At("state"));
    }

    [TestMethod]
    public async Task Csv_DryRun_TellsAndWritesNothing()
    {
        await GroupAsync();
        var report = (await Api.ImportAsync(Three, "?dryRun=true")).Is(200);

        Assert.AreEqual("3", report["accepted"]);
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Csv_Twice_AddsNothingTwiceAndSaysSo()
    {
        await GroupAsync();
        await Api.ImportAsync(Three, "?approve=true");
        var again = (await Api.ImportAsync(Three, "?approve=true")).Is(200);

        Assert.AreEqual("0", again["accepted"]);
        Assert.AreEqual("3", again["unchanged"]);
        Assert.HasCount(3, (await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Csv_OneRowWrong_RejectsAllAndNamesThePlace()
    {
        await GroupAsync();
        var csv = "channel,due,text\ndotnet-nl,,Good.\nnowhere,,Wrong channel.\ndotnet-nl,11/12/2026 8:30,Ambiguous.\ndotnet-nl,,\n";
        var report = (await Api.ImportAsync(csv)).Is(422, "import.rejected");

        Assert.AreEqual("0", report["accepted"]);
        var rejected = report.Json["rejected"]!.AsArray();
        Assert.AreSequenceEqual(["3 channel", "4 due", "5 text"], rejected.Select(r => $"{r.At("line")} {r.At("column")}"));
        Assert.IsTrue(rejected.All(r => r.At("error")!.Length > 10));
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Csv_OneRowWrongAndPartial_TakesTheOthers()
    {
        await GroupAsync();
        var report = (await Api.ImportAsync("channel,text\ndotnet-nl,Good.\nnowhere,Wrong.\n", "?partial=true")).Is(200);

        Assert.AreEqual("1", report["accepted"]);
        Assert.AreEqual("3", report["rejected.0.line"]);
        Assert.HasCount(1, (await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Csv_AsDutchExcelSavesIt_IsRead()
    {
        await GroupAsync();
        var csv = "\uFEFFtext;channel;due\r\n\"Eén; met puntkomma\r\nen regel\";dotnet-nl;26-11-2026 8:30\r\n";
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        content.Headers.ContentType = new("text/csv");
        (await Api.SendAsync(HttpMethod.Post, "/api/import?approve=true", content)).Is(200);

        var post = (await Api.GetAsync("/api/posts")).Items.Single();
        Assert.AreEqual("2026-11-26T07:30:00Z", post.At("dueAt"));
        Assert.AreEqual("Eén; met puntkomma\nen regel", post.At("text")!.ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public async Task Json_Good_IsAccepted()
    {
        await GroupAsync();
        var report = (await Api.PostAsync("/api/import?approve=true", """
            [{"channel":"dotnet-nl","due":"2026-11-26 08:30","text":"One.","tags":["a","b"]},{"channel":"dotnet-nl","due":"2026-12-01T07:30:00Z","text":"Another, with an instant."}]
            """)).Is(200);

        Assert.AreEqual("2", report["accepted"]);
        Assert.HasCount(2, (await Api.GetAsync("/api/posts?state=scheduled")).Items);
    }

    [TestMethod]
    [DataRow("text/csv", "")]
    [DataRow("text/csv", "channel,due\ndotnet-nl,next\n")]
    [DataRow("text/csv", "channel,text,colour\ndotnet-nl,Hello.,red\n")]
    [DataRow("text/csv", "channel,text\ndotnet-nl,\"Never closed.\n")]
    [DataRow("text/csv", "channel,text,text\ndotnet-nl,a,b\n")]
    [DataRow("application/json", "")]
    [DataRow("application/json", "{")]
    [DataRow("application/json", """[{"channel":"dotnet-nl"}]""")]
    [DataRow("application/json", """[{"channel":"dotnet-nl","text":"x","colour":"red"}]""")]
    [DataRow("application/json", """[{"channel":"dotnet-nl","text":5}]""")]
    public async Task Import_WhatCannotBeRead_IsRefusedAndAddsNothing(string mediaType, string text)
    {
        await GroupAsync();
        var reply = await Api.TextAsync(HttpMethod.Post, "/api/import", text, mediaType);

        Assert.IsTrue(reply.Status is 400 or 422, reply.Text);
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Import_AnotherMediaType_Is415() => (await Api.TextAsync(HttpMethod.Post, "/api/import", Three, "text/plain")).Is(415);

    [TestMethod]
    [DataRow("dryRun")]
    [DataRow("approve")]
    [DataRow("partial")]
    public async Task Import_AWrongSwitch_Is400(string name) => (await Api.ImportAsync(Three, $"?{name}=perhaps")).IsInvalid(name);

    [TestMethod]
    public async Task Import_ApprovedAndForbidden_IsRejectedWithItsLine()
    {
        await GroupAsync();
        var report = (await Api.ImportAsync($"channel,text\ndotnet-nl,{new string('x', 3001)}\n", "?approve=true")).Is(422);

        Assert.AreEqual("2", report["rejected.0.line"]);
        Assert.IsEmpty((await Api.GetAsync("/api/posts")).Items);
    }

    [TestMethod]
    public async Task Samples_BothTwins_AreTheSamePlan()
    {
        foreach (var channel in System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Sample("channels.json")))!.AsArray())
        {
            (await Api.PutAsync($"/api/channels/{channel.At("id")}", channel)).Is(201);
        }

        foreach (var colleague in System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Sample("colleagues.json")))!.AsArray())
        {
            (await Api.PutAsync($"/api/colleagues/{colleague.At("id")}", colleague)).Is(201);
        }

        Assert.AreEqual("40", (await FileAsync("plan.csv"))["accepted"]);
        var twin = await FileAsync("plan-excel.csv");
        Assert.AreEqual("0", twin["accepted"], twin.Text);
        Assert.AreEqual("40", twin["unchanged"]);
    }

    private async Task<Reply> FileAsync(string name)
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(Sample(name)));
        content.Headers.ContentType = new("text/csv");
        return (await Api.SendAsync(HttpMethod.Post, "/api/import?approve=true", content)).Is(200);
    }

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);
}
