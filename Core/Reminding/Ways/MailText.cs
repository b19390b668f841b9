using System.Text;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>A message as plain text: complete by itself, links written out, the text that is to be pasted unchanged between two lines.</summary>
internal static class MailText
{
    private const string Rule = "----------------------------------------";

    /// <summary>The text; lines end in CR LF (RFC 2046, section 4.1.1).</summary>
    public static string Of(Message message)
    {
        var text = new StringBuilder();
        if (message.Opening is { } opening) text.Append(opening).Append("\n\n");
        foreach (var item in message.Items) Add(text, item);
        // What stands below it is a signature to mail programs, and not quoted in an answer (RFC 3676, section 4.3).
        text.Append("-- \n").Append(message.Because).Append('\n');
        if (message.Settings is { } settings) Add(text, settings);
        if (message.Unsubscribe is { } end) Add(text, new MessageLink(WayWords.Stop(message.Language), end));
        return text.ToString().ReplaceLineEndings("\r\n");
    }

    private static void Add(StringBuilder text, MessageItem item)
    {
        text.Append(WayWords.OneLine(item.Title)).Append('\n');
        if (item.When is { } when) text.Append(WayWords.OneLine(when)).Append('\n');
        foreach (var line in item.Lines) text.Append(line).Append('\n');
        if (item.Link is { } link) Add(text, link);
        if (item.Paste is { } paste) text.Append('\n').Append(paste.Label).Append(":\n").Append(Rule).Append('\n').Append(paste.Text).Append('\n').Append(Rule).Append('\n');
        text.Append('\n');
    }

    private static void Add(StringBuilder text, MessageLink link) => text.Append(link.Words).Append(": ").Append(link.Address.AbsoluteUri).Append('\n');
}
