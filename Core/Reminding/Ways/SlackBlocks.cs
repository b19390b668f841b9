using System.Text.Json.Nodes;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>A message as Slack's incoming webhooks take it: blocks, and a line for notifications.</summary>
/// <remarks>Everything stands in <c>rich_text</c> or <c>plain_text</c>, where a star is a star and <c>&lt;!channel&gt;</c> calls nobody. Links are links and no buttons: a button, even one that
/// only opens an address, wants an app that answers, and shows a warning where a webhook has none.</remarks>
internal static class SlackBlocks
{
    /// <summary>How many blocks a message may have.</summary>
    public const int MostBlocks = 50;

    /// <summary>How many characters a header may have.</summary>
    public const int MostHeader = 150;

    /// <summary>How long all of it may be here, in characters. Slack says no number and refuses what is much longer ("msg_blocks_too_long").</summary>
    public const int MostCharacters = 12_000;

    // Beside the items: the header, the opening, what was left out, the foot.
    private const int MostItems = MostBlocks - 4;

    /// <summary>The body of the request.</summary>
    public static string Of(Message message) => Fitting.Into(message, MostItems, Write, json => json.Length <= MostCharacters);

    private static string Write(Message message, int left)
    {
        var subject = WayWords.Cut(WayWords.OneLine(message.Subject), MostHeader);
        var blocks = new JsonArray(new JsonObject { ["type"] = "header", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = subject, ["emoji"] = false } });
        if (message.Opening is { } opening) blocks.Add(Rich(Section(Run(opening))));
        foreach (var item in message.Items.Where(i => !i.IsOnly(message.Subject))) blocks.Add(Item(item, message.Subject));
        if (left > 0) blocks.Add(Rich(Section(Run(WayWords.MoreElsewhere(message.Language, left)))));
        blocks.Add(Rich(Section([Run(message.Because, "italic"), .. message.Settings is { } settings ? (JsonNode[])[Run(" "), Link(settings)] : []])));
        return WayJson.Of(new()
        {
            ["text"] = Escaped(subject),
            ["mrkdwn"] = false,
            ["unfurl_links"] = false,
            ["unfurl_media"] = false,
            ["blocks"] = blocks,
        });
    }

    private static JsonObject Item(MessageItem item, string subject)
    {
        List<JsonNode> words = [];
        void Say(JsonNode run)
        {
            if (words.Count > 0) words.Add(Run("\n"));
            words.Add(run);
        }

        if (item.Title != subject) Say(Run(item.Title, "bold"));
        if (item.When is { } when) Say(Run(when));
        foreach (var line in item.Lines.Where(l => l.Length > 0)) Say(Run(line));
        if (item.Link is { } link) Say(Link(link));
        if (item.Paste is not { } paste) return Rich(Section([.. words]));
        Say(Run(paste.Label, "italic"));
        return Rich(Section([.. words]), new JsonObject { ["type"] = "rich_text_preformatted", ["elements"] = new JsonArray(Run(paste.Text)) });
    }

    private static JsonObject Rich(params JsonNode[] elements) => new() { ["type"] = "rich_text", ["elements"] = new JsonArray(elements) };

    private static JsonObject Section(params JsonNode[] runs) => new() { ["type"] = "rich_text_section", ["elements"] = new JsonArray(runs) };

    private static JsonObject Run(string text, string? style = null)
    {
        var run = new JsonObject { ["type"] = "text", ["text"] = text };
        if (style is not null) run["style"] = new JsonObject { [style] = true };
        return run;
    }

    private static JsonObject Link(MessageLink link) => new() { ["type"] = "link", ["url"] = link.Address.AbsoluteUri, ["text"] = link.Words };

    // The one text that Slack reads as its own markup: these three are all that is special there.
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
