using System.Text.Json;

namespace Recruiting.Core.LinkedIn;

/// <summary>What goes wrong with signing in, in words for the person who can mend it.</summary>
internal static class SignInFaults
{
    /// <summary>The app is not set up.</summary>
    public static PresenceException NotConfigured(LinkedInAppKind app)
    {
        var section = $"{LinkedInOptions.Section}:{app}";
        return new PresenceException(FaultKind.Conflict, [app == LinkedInAppKind.Page
            ? new("connect.not-configured", $"No LinkedIn app for pages is set up here. Register one with the product Community Management API, and set {section}:ClientId and {section}:ClientSecret.")
            : new("connect.not-configured", $"No LinkedIn app for profiles is set up here. Register one with the products Sign In with LinkedIn and Share on LinkedIn, and set {section}:ClientId and {section}:ClientSecret.")]);
    }

    /// <summary>LinkedIn did not answer, or nothing that is HTTP: what that exception says is what the answer said, a secret perhaps, and is not carried on.</summary>
    public static PresenceException Unreachable(Exception why) => new(
        FaultKind.Unavailable,
        [new Fault("connect.unreachable", "LinkedIn does not answer. Nothing was changed: try again in a minute.")],
        why is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } ? null : why);

    /// <summary>LinkedIn answered something else than it should.</summary>
    public static PresenceException Unreadable(string what) => new(
        FaultKind.Unavailable, [new Fault("connect.answer-unreadable", $"LinkedIn's answer is not what was expected ({what}). Nothing was changed: try again, and tell the maintainers if it stays so.")]);

    /// <summary>LinkedIn said no. An answer of a server in trouble, or to too many questions, is <see cref="Unreachable"/>'s kind: it may be otherwise in a minute.</summary>
    public static PresenceException Refused(int status, string body, IReadOnlyList<string?> secrets)
    {
        var (code, said) = Read(body);
        var words = Redaction.Clean(said is null ? code : code is null ? said : $"{code}: {said}", secrets) ?? $"HTTP {status}";
        return status is 429 or >= 500
            ? new(FaultKind.Unavailable, [new Fault("connect.unreachable", $"LinkedIn cannot answer now (HTTP {status}). Nothing was changed: try again in a minute.")])
            : new(FaultKind.Conflict, [new Fault("connect.refused", $"LinkedIn refused it: {words}. Nothing was changed.")]);
    }

    /// <summary>What the error is: OAuth's own form, else that of LinkedIn's API.</summary>
    private static (string? Code, string? Words) Read(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String)
                return (error.GetString(), json.RootElement.TryGetProperty("error_description", out var words) && words.ValueKind == JsonValueKind.String ? words.GetString() : null);
        }
        catch (JsonException)
        {
            // Read below.
        }

        var other = ErrorBody.Parse(body);
        return (other.Code, other.Message);
    }
}
