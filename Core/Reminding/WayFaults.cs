namespace Recruiting.Core.Reminding;

/// <summary>What became of a message, in a sentence with its remedy: for whoever tries a way out, and for the health report.</summary>
public static class WayFaults
{
    /// <summary>The sentence.</summary>
    /// <param name="way">By which way.</param>
    /// <param name="delivered">What became of it.</param>
    public static Sentence Of(string way, Delivered delivered) => delivered.Outcome == DeliveryOutcome.Taken ? $"Sent by {way}." : Of(delivered.Code, delivered.Detail);

    /// <summary>The sentence of a trouble.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="detail">What the other side said; null for nothing.</param>
    public static Sentence Of(string? code, string? detail) => code switch
    {
        "mail.unreachable" => $"The mail server does not answer. Look at Mail:Host and Mail:Port, and whether this computer may reach it. It said: {Said(detail)}",
        "mail.timeout" => $"The mail server did not answer in time. It said: {Said(detail)}",
        "mail.tls" => $"The mail server cannot be spoken to safely. Look at Mail:Tls (starttls or tls) and at the server's certificate. It said: {Said(detail)}",
        "mail.sign-in-refused" => $"The mail server does not let us in. Look at Mail:User and Mail:Password. It said: {Said(detail)}",
        "mail.not-now" => $"The mail server says: not now. It is tried again by itself. It said: {Said(detail)}",
        "mail.address-refused" => $"The mail server knows no such address. Mend the colleague's. It said: {Said(detail)}",
        "mail.refused" => $"The mail server refuses it. Look at Mail:From, and at what that account may send. It said: {Said(detail)}",
        "mail.unknown" => "The mail server had it and did not say whether it took it. It is not sent again.",
        "webhook.unreachable" => $"The address of the team's channel does not answer. It said: {Said(detail)}",
        "webhook.not-now" => $"The team's channel says: not now. It is tried again by itself. It said: {Said(detail)}",
        "webhook.gone" => $"The team's channel refuses it: the webhook was removed, or has another address. Make a new one and give it in the settings. It said: {Said(detail)}",
        "webhook.refused" => $"The team's channel does not take such a message. It said: {Said(detail)}",
        "webhook.not-public" => "The address of the team's channel leads to this network. Only one on the internet can be used.",
        "webhook.unknown" => "The team's channel had it and did not say whether it took it. It is not sent again.",
        "reminders.abandoned" => "A message was on its way when the program ended: nobody knows whether it arrived, and it is not sent again.",
        _ => $"It could not be sent ({code ?? "-"}). It said: {Said(detail)}",
    };

    private static string Said(string? detail) => string.IsNullOrEmpty(detail) ? "-" : detail;
}
