using System.Text;
using System.Text.Json.Nodes;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>A message as an Adaptive Card in the envelope that a workflow of Teams takes ("When a Teams webhook request is received").</summary>
/// <remarks>A <c>TextBlock</c> reads its text as Markdown: an address or a star in somebody's post would come out as something else. So every word of ours and theirs stands
/// in a <c>RichTextBlock</c>, which shows it as it is (Adaptive Cards 1.2).</remarks>
internal static class TeamsCard
{
    /// <summary>What Teams takes, in bytes: 28 KB, in whichever of UTF-8 and UTF-16 it counts.</summary>
    public const int MostBytes = 28 * 1024;

    private const int MostItems = 20;
    private const int MostSubject = 200;

    /// <summary>The body of the request.</summary>
    public static string Of(Message message) => Fitting.Into(message, MostItems, Write, json => Math.Max(Encoding.UTF8.GetByteCount(json), Encoding.Unicode.GetByteCount(json)) <= MostBytes);

    private static string Write(Message message, int left)
    {
        var subject = WayWords.Cut(WayWords.OneLine(message.Subject), MostSubject);
        var body = new JsonArray(Text(subject, size: "Large", bold: true));
        if (message.Opening is { } opening) body.Add(Text(opening));
        foreach (var item in message.Items) Add(body, item, message.Subject);
        if (left > 0) body.Add(Text(WayWords.MoreElsewhere(message.Language, left)));
        body.Add(Text(message.Because, size: "Small", quiet: true, separator: true));
        if (message.Settings is { } settings) body.Add(Go(settings));
        return WayJson.Of(new()
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = new JsonObject
                {
                    ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                    ["type"] = "AdaptiveCard",
                    ["version"] = "1.4",
                    ["lang"] = WayWords.Tag(message.Language),
                    ["fallbackText"] = subject,
                    ["msteams"] = new JsonObject { ["width"] = "Full" },
                    ["body"] = body,
                },
            }),
        });
    }

    private static void Add(JsonArray body, MessageItem item, string subject)
    {
        if (item.Title != subject) body.Add(Text(item.Title, bold: true, separator: true));
        if (item.When is { } when) body.Add(Text(when));
        foreach (var line in item.Lines) body.Add(Text(line));
        if (item.Paste is { } paste)
        {
            body.Add(Text(paste.Label, size: "Small", quiet: true));
            body.Add(new JsonObject { ["type"] = "Container", ["style"] = "emphasis", ["items"] = new JsonArray(Text(paste.Text)) });
        }

        if (item.Link is { } link) body.Add(Go(link));
    }

    private static JsonObject Text(string text, string? size = null, bool bold = false, bool quiet = false, bool separator = false)
    {
        // What is usual is not said: it would be most of a card's length.
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (size is not null) run["size"] = size;
        if (bold) run["weight"] = "Bolder";
        if (quiet) run["isSubtle"] = true;
        var block = new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };
        if (separator) block["separator"] = true;
        return block;
    }

    private static JsonObject Go(MessageLink link) => new()
    {
        ["type"] = "ActionSet",
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = link.Words, ["url"] = link.Address.AbsoluteUri }),
    };
}
