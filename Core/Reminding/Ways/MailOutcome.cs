using MailKit.Security;
using Recruiting.Core.LinkedIn;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>What a talk with a mail server that did not end well means. Pure; one table.</summary>
internal static class MailOutcome
{
    private const int MostDetail = 200;

    /// <summary>What became of the mail.</summary>
    /// <param name="trace">How far it came.</param>
    /// <param name="trouble">What broke it off.</param>
    /// <param name="late">Had its time run out?</param>
    /// <param name="secrets">What stays out of what is told: the password, and to whom it was.</param>
    public static Delivered Of(MailTrace trace, Exception trouble, bool late, params IEnumerable<string?> secrets)
    {
        var (outcome, code, way) = Meaning(trace.Step, trace.Code) ?? Silence(trace.Step, trouble, late);
        var said = trace.Code >= 400 ? $"{trace.Code} {trace.Words}" : (trouble as SslHandshakeException)?.InnerException?.Message;
        return outcome == DeliveryOutcome.Taken ? Delivered.Taken : new(outcome, code, said is null ? null : WayWords.Cut(Redaction.Clean(WayWords.OneLine(said), secrets)!, MostDetail), way);
    }

    // RFC 5321, section 4.2.1: 4yz may be tried again, 5yz not. What a recipient's step says is about that recipient; before it, it is about this server or our account
    // there, which somebody can mend; and after it, about this mail.
    private static (DeliveryOutcome Outcome, string Code, bool IsOfTheWay)? Meaning(string step, int? code) => (step, code) switch
    {
        (MailTrace.End, >= 200 and < 300) => (DeliveryOutcome.Taken, "", false),
        (_, null or < 400) => null,
        (_, 421) => (DeliveryOutcome.Later, "mail.not-now", true),
        ("STARTTLS", _) => (DeliveryOutcome.Later, "mail.tls", true),
        (_, 530 or 535) or ("AUTH", >= 500) => (DeliveryOutcome.Later, "mail.sign-in-refused", true),
        (_, < 500) => (DeliveryOutcome.Later, "mail.not-now", step != "RCPT"),
        ("RCPT", _) => (DeliveryOutcome.Refused, "mail.address-refused", false),
        ("DATA" or MailTrace.End, _) => (DeliveryOutcome.Refused, "mail.refused", false),
        _ => (DeliveryOutcome.Later, "mail.refused", true),
    };

    // Without an answer: only a mail that is with the server whole can have been taken. Of half a mail a server keeps nothing (RFC 5321, section 4.1.1.4).
    private static (DeliveryOutcome Outcome, string Code, bool IsOfTheWay) Silence(string step, Exception trouble, bool late) => (step, trouble) switch
    {
        (MailTrace.End, _) => (DeliveryOutcome.Unknown, "mail.unknown", false),
        _ when late => (DeliveryOutcome.Later, "mail.timeout", true),
        (_, SslHandshakeException) => (DeliveryOutcome.Later, "mail.tls", true),
        (_, AuthenticationException or SaslException) => (DeliveryOutcome.Later, "mail.sign-in-refused", true),
        _ => (DeliveryOutcome.Later, "mail.unreachable", true),
    };
}
