using System.Text.Json;

namespace Recruiting.Core.LinkedIn;

/// <summary>What an error body says, in whichever of LinkedIn's envelopes it came: the gateway's (<c>code</c>, <c>serviceErrorCode</c>,
/// <c>message</c>), the content check's (<c>errorDetails.inputErrors[]</c>), or something that is no JSON at all.</summary>
/// <param name="Code">LinkedIn's own: <c>code</c>, else the first input error's, else <c>serviceErrorCode</c>; null where there is none.</param>
/// <param name="Message">Its words; the body itself where it is no JSON object; null where it is empty.</param>
/// <param name="IsDuplicate">Does it refuse the post as a duplicate?</param>
/// <param name="IsQuota">Does it speak of a quota (service error 101, "throttle limit"), which is renewed at midnight UTC?</param>
internal sealed record ErrorBody(string? Code, string? Message, bool IsDuplicate, bool IsQuota)
{
    /// <summary><c>serviceErrorCode</c>, as it came.</summary>
    public string? ServiceCode { get; init; }

    private const string DuplicatePost = "DUPLICATE_POST";

    public static ErrorBody Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind == JsonValueKind.Object) return Of(json.RootElement);
        }
        catch (JsonException)
        {
            // A proxy's page, or half an answer: its words are kept as they are.
        }

        return new(null, string.IsNullOrWhiteSpace(text) ? null : text.Trim(), false, false);
    }

    private static ErrorBody Of(JsonElement root)
    {
        var code = Text(root, "code");
        var serviceCode = Text(root, "serviceErrorCode");
        var message = Text(root, "message");
        var inputCodes = InputCodes(root).ToList();
        return new(
            code ?? inputCodes.FirstOrDefault() ?? serviceCode,
            message,
            code == DuplicatePost || inputCodes.Contains(DuplicatePost),
            serviceCode == "101" || message?.Contains("throttle", StringComparison.OrdinalIgnoreCase) == true)
        {
            ServiceCode = serviceCode,
        };
    }

    private static IEnumerable<string> InputCodes(JsonElement root)
    {
        if (!root.TryGetProperty("errorDetails", out var details) || details.ValueKind != JsonValueKind.Object) yield break;
        if (!details.TryGetProperty("inputErrors", out var errors) || errors.ValueKind != JsonValueKind.Array) yield break;
        foreach (var error in errors.EnumerateArray())
        {
            if (error.ValueKind == JsonValueKind.Object && Text(error, "code") is { } code) yield return code;
        }
    }

    private static string? Text(JsonElement of, string name) => !of.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
