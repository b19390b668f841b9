using System.Text;
using MailKit;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>Listens to one talk with a mail server (RFC 5321) and knows how far it came: the last command that counts, and what was answered to it.</summary>
/// <remarks>The client's own errors do not tell: whatever goes wrong while it tidies up after a refusal takes the refusal's place. Nothing is written down anywhere.</remarks>
internal sealed class MailTrace : IProtocolLogger
{
    /// <summary>The name of the step at which the whole mail is with the server and its answer is waited for.</summary>
    public const string End = ".";

    private const string EndOfData = "\r\n.\r\n";

    private static readonly string[] Steps = ["EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA"];

    private readonly StringBuilder answer = new();
    private string tail = "";
    private bool over;

    /// <summary>The last command of <c>EHLO HELO STARTTLS AUTH MAIL RCPT DATA</c>, or <see cref="End"/>; empty before the first. What tidies up afterwards is none.</summary>
    public string Step { get; private set; } = "";

    /// <summary>The code of the last whole answer to it; null while there is none.</summary>
    public int? Code { get; private set; }

    /// <summary>The words of that answer.</summary>
    public string Words { get; private set; } = "";

    /// <inheritdoc/>
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <inheritdoc/>
    public void LogConnect(Uri uri)
    {
    }

    /// <inheritdoc/>
    public void LogClient(byte[] buffer, int offset, int count)
    {
        if (over) return;
        var said = Encoding.Latin1.GetString(buffer, offset, count);
        if (Step == "DATA" && Code == 354)
        {
            // It arrives in blocks, and a block may end within the end.
            tail += said;
            tail = tail[Math.Max(0, tail.Length - EndOfData.Length)..];
            if (tail == EndOfData) At(End);
            return;
        }

        var verb = said.Split(' ', '\r')[0];
        if (Steps.Contains(verb)) At(verb);
        else if (verb is "RSET" or "QUIT") over = true;
    }

    /// <inheritdoc/>
    public void LogServer(byte[] buffer, int offset, int count)
    {
        if (over) return;
        answer.Append(Encoding.UTF8.GetString(buffer, offset, count));
        for (var text = answer.ToString(); text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end; text = answer.ToString())
        {
            Line(text[..end].TrimEnd('\r'));
            answer.Remove(0, end + 1);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // RFC 5321, section 4.2.1: a hyphen after the code says that more lines follow.
    private void Line(string line)
    {
        if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), out var code)) return;
        Words = $"{Words} {(line.Length > 4 ? line[4..] : "")}".Trim();
        if (line.Length == 3 || line[3] != '-') Code = code;
    }

    private void At(string step) => (Step, Code, Words, tail) = (step, null, "", "");
}
