using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recruiting.Core.Reminding.Ways;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reminding.Ways;

/// <summary>Cards for Teams, read by Microsoft's own reader of Adaptive Cards.</summary>
[TestClass]
public sealed class TeamsCardTests
{
    [TestMethod]
    [DataRow("nl")]
    [DataRow("en")]
    public async Task Card_OfAMessage_IsReadWithoutComplaint_AndWhole(string language)
    {
        var message = SampleMessages.Several(language, 2, SampleMessages.Text) with { Opening = "*Hallo* [x](https://example.com) <b>" };

        var card = await ReadAsync(TeamsCard.Of(message));

        Assert.IsEmpty(card.Complaints, string.Join("\n", card.Complaints));
        Assert.AreEqual(("1.4", language, message.Subject), (card.Version, card.Lang, card.FallbackText));
        string[] expected = [message.Subject, message.Opening, .. message.Items.SelectMany(i => (string[])[i.Title, i.When!, .. i.Lines, i.Paste!.Label, i.Paste.Text]), message.Because];
        Assert.AreSequenceEqual(expected, card.Texts);
        Assert.AreSequenceEqual(
            message.Items.Select(i => i.Link!).Append(message.Settings!).Select(l => new ReadLink(l.Words, l.Address.AbsoluteUri)), card.Links);
    }

    [TestMethod]
    public void Envelope_IsWhatAWorkflowTakes()
    {
        var envelope = JsonNode.Parse(TeamsCard.Of(SampleMessages.Due("nl")))!;

        Assert.AreEqual(("message", "application/vnd.microsoft.card.adaptive", "Full"), ((string?)envelope["type"], (string?)envelope["attachments"]![0]!["contentType"], (string?)Content(envelope)["msteams"]!["width"]));
    }

    [TestMethod]
    public async Task Card_OfHostileWords_ShowsThemAsTheyAre()
    {
        const string hostile = "<at>everyone</at> **b** [x](javascript:alert(1)) \\uD83D\\uDE80 \\ \" {{DATE(2026-11-24T00:00:00Z)}} 🚀\u202E\n\n- one";

        var card = await ReadAsync(TeamsCard.Of(SampleMessages.Due("nl", hostile)));

        Assert.Contains(hostile, card.Texts);
    }

    [TestMethod]
    public async Task Card_OfThreeThousandEmoji_HoldsThemAll()
    {
        var text = string.Concat(Enumerable.Repeat("🚀", 3_000));

        var json = TeamsCard.Of(SampleMessages.Due("nl", text));

        Assert.IsLessThanOrEqualTo(TeamsCard.MostBytes, Encoding.UTF8.GetByteCount(json));
        Assert.Contains(text, (await ReadAsync(json)).Texts);
    }

    [TestMethod]
    public async Task Card_WithoutRoom_LeavesLaterTextsOut_WholeAndWithTheirLinks()
    {
        var text = new string('é', 3_000);
        var message = SampleMessages.Several("nl", 8, text);

        var json = TeamsCard.Of(message);

        var card = await ReadAsync(json);
        Assert.IsLessThanOrEqualTo(TeamsCard.MostBytes, Encoding.Unicode.GetByteCount(json));
        Assert.AreEqual(2, card.Texts.Count(t => t == text));
        Assert.AreEqual(6, card.Texts.Count(t => t == "Hier is geen plaats voor de tekst. Open het bord om hem te kopiëren."));
        Assert.IsFalse(card.Texts.Any(t => t.StartsWith('é') && t != text));
        Assert.HasCount(9, card.Links);
    }

    [TestMethod]
    public async Task Card_OfABurst_SaysHowManyMoreThereAre()
    {
        var card = await ReadAsync(TeamsCard.Of(SampleMessages.Several("nl", 1_000)));

        Assert.IsEmpty(card.Complaints);
        var shown = card.Texts.Count(t => t.StartsWith("Gemist: ", StringComparison.Ordinal));
        Assert.Contains($"Er is meer, waarvoor hier geen plaats is: {1_000 - shown}. Open het bord om alles te zien.", card.Texts);
    }

    private static JsonNode Content(JsonNode envelope) => envelope["attachments"]![0]!["content"]!;

    private static Task<ReadCard> ReadAsync(string json) => CardReader.ReadAsync(Content(JsonNode.Parse(json)!).ToJsonString(JsonSerializerOptions.Web));
}
