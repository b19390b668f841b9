using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>A message as a page that mail programs show: complete by itself, nothing fetched from anywhere, everything of people's encoded by construction.</summary>
/// <remarks>What a program that drops the style sheet must still have stands at the element itself; colours do not, so that the dark ones can take their place.</remarks>
public static class MailHtml
{
    // Without <, > and &, which XML would write otherwise than HTML reads them within a style sheet.
    private const string Style = """
        body { background: #f6f7f5; color: #1c2321; }
        .item { background: #ffffff; border: 1px solid #d5dbd8; }
        .quiet, footer a { color: #4d5854; }
        .when { color: #7a3e00; }
        .paste { background: #e3efeb; border-left: 4px solid #1d5c4d; }
        a.go { background: #1d5c4d; color: #ffffff; }
        @media (prefers-color-scheme: dark) {
          body { background: #141917; color: #e8edea; }
          .item { background: #1d2421; border-color: #36403c; }
          .quiet, footer a { color: #aab5b0; }
          .when { color: #f3c98b; }
          .paste { background: #223a33; border-color: #8fd3bf; }
          a.go { background: #8fd3bf; color: #0d211b; }
        }
        """;

    private const string Body = "margin: 0; padding: 16px; font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif; overflow-wrap: anywhere;";
    private const string Column = "max-width: 600px; margin: 0 auto;";
    private const string Gap = "margin: 0 0 12px;";

    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None, ConformanceLevel = ConformanceLevel.Fragment };

    /// <summary>The page.</summary>
    public static string Of(Message message)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", WayWords.Tag(message.Language)),
            new XElement(
                "head",
                Meta("viewport", "width=device-width, initial-scale=1"),
                Meta("color-scheme", "light dark"),
                Meta("supported-color-schemes", "light dark"),
                new XElement("title", Clean(message.Subject)),
                new XElement("style", ":root { color-scheme: light dark; }\n" + Style)),
            new XElement(
                "body",
                Styled(Body),
                new XElement("main", Styled(Column), Heading(message), message.Items.Where(i => !i.IsOnly(message.Subject)).Select(item => Item(item, message))),
                Footer(message)));
        var html = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(html, Settings)) page.WriteTo(writer);
        return html.ToString();
    }

    private static IEnumerable<XElement> Heading(Message message)
    {
        yield return new("h1", Styled("font-size: 20px; line-height: 1.3; margin: 4px 0 12px;"), Clean(message.Subject));
        if (message.Opening is { } opening) yield return new("p", Styled(Gap), Clean(opening));
    }

    private static XElement Item(MessageItem item, Message message) => new(
        "div",
        new XAttribute("class", "item"),
        Styled("padding: 16px; margin: 0 0 16px; border-radius: 8px;"),
        // A message of one thing often has its name for a subject: it is not said twice.
        item.Title == message.Subject ? null : new XElement("h2", Styled("font-size: 17px; line-height: 1.35; margin: 0 0 4px;"), Clean(item.Title)),
        item.When is { } when ? new XElement("p", new XAttribute("class", "when"), Styled(Gap + " font-weight: 600;"), Clean(when)) : null,
        item.Lines.Select(line => new XElement("p", Styled(Gap), Clean(line))),
        item.Link is { } link ? new XElement("p", Styled("margin: 0;"), Link(link, "go", "display: inline-block; padding: 11px 20px; border-radius: 6px; font-weight: 600; text-decoration: none;")) : null,
        item.Paste is { } paste ? Paste(paste) : null);

    private static IEnumerable<XElement> Paste(PasteText paste)
    {
        yield return new("p", new XAttribute("class", "quiet"), Styled("margin: 16px 0 4px; font-size: 14px;"), Clean(paste.Label));
        yield return new("div", new XAttribute("class", "paste"), Styled("padding: 12px 14px; white-space: pre-wrap;"), Lines(paste.Text));
    }

    // Both the element and the property: Outlook on Windows knows no white-space, and without the property two spaces are one.
    private static IEnumerable<object> Lines(string text) => Clean(text).ReplaceLineEndings("\n").Split('\n').SelectMany((line, i) => i == 0 ? (object[])[line] : [new XElement("br"), line]);

    private static XElement Footer(Message message) => new(
        "footer",
        new XAttribute("class", "quiet"),
        Styled(Column + " font-size: 14px;"),
        new XElement("p", Styled(Gap), Clean(message.Because)),
        message.Settings is { } settings ? new XElement("p", Styled(Gap), Link(settings)) : null,
        message.Unsubscribe is { } end ? new XElement("p", Styled(Gap), Link(new(WayWords.Stop(message.Language), end))) : null);

    private static XElement Link(MessageLink link, string? kind = null, string style = "text-decoration: underline;") =>
        new("a", kind is null ? null : new XAttribute("class", kind), new XAttribute("href", link.Address.AbsoluteUri), Styled(style), Clean(link.Words));

    private static XElement Meta(string name, string content) => new("meta", new XAttribute("name", name), new XAttribute("content", content));

    private static XAttribute Styled(string style) => new("style", style);

    // What XML cannot hold, and no reader can see.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text, i++, 2);
            else clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }
}
