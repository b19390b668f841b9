using System.Text.Json.Nodes;
using Recruiting.Core.Reminding.Ways;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Reminding.Ways;

/// <summary>Messages for Slack, by the limits and the forms that Slack publishes.</summary>
[TestClass]
public sealed class SlackBlocksTests
{
    [TestMethod]
    [DataRow("nl")]
    [DataRow("en")]
    public void Message_Whole_HoldsEverything_TheTextInABlockOfItsOwn(string language)
    {
        var message = SampleMessages.Due(language);

        var json = Read(SlackBlocks.Of(message));

        var item = message.Items[0];
        var shown = Texts(json);
        foreach (var words in new[] { message.Subject, message.Opening!, item.When!, item.Lines[0], item.Paste!.Label, message.Because }) Assert.Contains(words, shown);
        Assert.AreSequenceEqual([SampleMessages.Text], All(json).Where(n => (string?)n["type"] == "rich_text_preformatted").Select(n => (string)n["elements"]![0]!["text"]!));
        Assert.AreSequenceEqual(
            [(item.Link!.Words, item.Link.Address.AbsoluteUri), (message.Settings!.Words, message.Settings.Address.AbsoluteUri)], All(json).Where(n => (string?)n["type"] == "link").Select(n => ((string)n["text"]!, (string)n["url"]!)));
    }

    [TestMethod]
    public void Message_OfHostileWords_CallsNobodyAndShowsThemAsTheyAre()
    {
        const string hostile = "<!channel> @here <@U123> *b* _i_ `c` <https://evil.example|x> & :tada: 🚀";

        var json = Read(SlackBlocks.Of(SampleMessages.Due("nl", hostile) with { Subject = hostile }));

        Assert.AreEqual("&lt;!channel&gt; @here &lt;@U123&gt; *b* _i_ `c` &lt;https://evil.example|x&gt; &amp; :tada: 🚀", (string?)json["text"]);
        Assert.AreEqual((false, false, false), ((bool)json["mrkdwn"]!, (bool)json["unfurl_links"]!, (bool)json["unfurl_media"]!));
        Assert.AreEqual(2, Texts(json).Count(t => t == hostile)); // header and text
        Assert.IsEmpty(All(json).Where(n => (string?)n["type"] is "mrkdwn" or "broadcast" or "user" or "usergroup"));
    }

    [TestMethod]
    [DataRow(1, 3_000)]
    [DataRow(8, 3_000)]
    [DataRow(1_000, 0)]
    [DataRow(60, 300)]
    public void Message_OfAnySize_KeepsToTheLimits_AndCutsNoText(int items, int length)
    {
        var text = new string('é', length);
        var message = SampleMessages.Several("nl", items, length == 0 ? null : text) with { Subject = new string('s', 149) + "🚀" };

        var written = SlackBlocks.Of(message);

        var json = Read(written);
        var blocks = json["blocks"]!.AsArray();
        Assert.IsLessThanOrEqualTo(SlackBlocks.MostBlocks, blocks.Count);
        Assert.IsLessThanOrEqualTo(SlackBlocks.MostCharacters, written.Length);
        Assert.AreEqual(new string('s', 149) + "…", Texts(json)[0]);
        Assert.IsTrue(blocks.All(b => (string?)b!["type"] is "header" or "rich_text"));
        Assert.IsTrue(All(json).Where(n => (string?)n["type"] == "text").All(n => ((string)n["text"]!).Length > 0), "Slack refuses an empty text");
        Assert.IsFalse(Texts(json).Any(t => t.StartsWith('é') && t != text));
        var shown = Texts(json).Count(t => t.StartsWith("Gemist: ", StringComparison.Ordinal));
        Assert.AreEqual(shown < items, Texts(json).Contains($"Er is meer, waarvoor hier geen plaats is: {items - shown}. Open het bord om alles te zien."));
        Assert.AreEqual(shown + 1, All(json).Count(n => (string?)n["type"] == "link"), "what is shown keeps its link");
    }

    [TestMethod]
    public void Message_OfThreeThousandEmoji_HoldsThemAll()
    {
        var text = string.Concat(Enumerable.Repeat("🚀", 3_000));

        Assert.Contains(text, Texts(Read(SlackBlocks.Of(SampleMessages.Due("nl", text)))));
    }

    private static JsonNode Read(string json) => JsonNode.Parse(json)!;

    private static List<string> Texts(JsonNode json) => [.. All(json["blocks"]!).Where(n => n["text"] is JsonValue && (string?)n["type"] != "link").Select(n => (string)n["text"]!)];

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject one => one.Select(p => p.Value).SelectMany(All).Prepend(one),
        JsonArray many => many.SelectMany(All),
        _ => [],
    };
}
