using Recruiting.Core.Posts;

namespace Recruiting.Core.LinkedIn;

/// <summary>What it means that no answer came.</summary>
internal static class NoAnswer
{
    /// <summary>The result, given whether sending the body had begun. Before that nothing can have been created, and where the connection could not
    /// be made (or not in time) this is certain; in all other cases nobody knows. A connection that LinkedIn drops is reported as neither
    /// of the four connect errors, and its body had begun: it is unknown.</summary>
    public static CreateResult Of(Exception trouble, bool begun) => (begun, trouble) switch
    {
        (false, OperationCanceledException) => NotSent("time-out", "LinkedIn could not be reached in time.", null),
        (true, OperationCanceledException) => Unknown("time-out", "LinkedIn did not answer in time.", null),
        (false, HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }) => NotSent("name-not-found", "LinkedIn's name was not found.", trouble),
        (false, HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }) => NotSent("connect-failed", "No connection to LinkedIn.", trouble),
        (false, HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }) => NotSent("tls-failed", "No secure connection to LinkedIn.", trouble),
        (false, HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError }) => NotSent("proxy-failed", "The proxy did not connect to LinkedIn.", trouble),
        _ => Unknown("connection-lost", "The connection to LinkedIn was lost before its answer.", trouble),
    };

    private static CreateResult NotSent(string code, string words, Exception? trouble) =>
        new(AttemptOutcome.NotSent, Code: code, Message: Words(words + " Nothing was sent.", trouble));

    private static CreateResult Unknown(string code, string words, Exception? trouble) =>
        new(AttemptOutcome.Unknown, Code: code, Message: Words(words + " The post may have been made.", trouble));

    private static string Words(string words, Exception? trouble) => trouble is null ? words : $"{words} ({trouble.Message})";
}
