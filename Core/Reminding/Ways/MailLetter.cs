using MimeKit;
using MimeKit.Text;
using NodaTime;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>A message as a mail (RFC 5322): plain text and HTML, both complete, and the headers by which programs know what it is.</summary>
internal static class MailLetter
{
    /// <summary>The mail. The same message makes the same mail, byte for byte.</summary>
    /// <param name="message">The message.</param>
    /// <param name="from">From whom.</param>
    /// <param name="domain">The domain of <paramref name="from"/>, in ASCII.</param>
    /// <param name="to">To whom.</param>
    /// <param name="now">Its date.</param>
    public static MimeMessage Of(Message message, MailboxAddress from, string domain, MailboxAddress to, Instant now)
    {
        var mail = new MimeMessage
        {
            MessageId = $"{message.Id}@{domain}",
            Date = now.ToDateTimeOffset(),
            Subject = WayWords.OneLine(message.Subject),
            Body = new MultipartAlternative(Part(TextFormat.Plain, MailText.Of(message)), Part(TextFormat.Html, MailHtml.Of(message))) { Boundary = $"=_{message.Id}" },
        };
        mail.From.Add(from);
        mail.To.Add(to);
        mail.Headers.Add("Content-Language", WayWords.Tag(message.Language)); // RFC 3282
        // RFC 5322, section 3.6.4: the first of a post's mails was never written, and all of them answer it. So they hang together in whatever order they come.
        if (message.Post is { } post)
        {
            var thread = $"<post.{post}@{domain}>";
            mail.Headers.Add(HeaderId.InReplyTo, thread);
            mail.Headers.Add(HeaderId.References, thread);
        }

        // Nobody's absence notice answers it: RFC 3834, section 5, and what Exchange knows instead.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("X-Auto-Response-Suppress", "All");
        if (message.Unsubscribe is { } end)
        {
            mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{end.AbsoluteUri}>"); // RFC 2369, section 3.2
            if (end.Scheme == Uri.UriSchemeHttps) mail.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058, section 3.1
        }

        mail.Prepare(EncodingConstraint.SevenBit);
        return mail;
    }

    private static TextPart Part(TextFormat format, string text) => new(format) { Text = text };
}
