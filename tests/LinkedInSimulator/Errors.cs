using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruiting.LinkedInSimulator;

/// <summary>LinkedIn's error bodies, as seen in public reports; where none was seen it says so.</summary>
internal static class Errors
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult EmptyToken => Of(401, null, 401, "Empty oauth2_access_token");

    public static IResult InvalidToken => Of(401, null, 65600, "Invalid access token");

    public static IResult RevokedToken => Of(401, "REVOKED_ACCESS_TOKEN", 65601, "The token used in the request has been revoked by the user");

    public static IResult ExpiredToken => Of(401, "EXPIRED_ACCESS_TOKEN", 65602, "The token used in the request has expired");

    public static IResult NotAJsonObject => Of(400, "ILLEGAL_ARGUMENT", null, "Request body could not be converted to data map");

    public static IResult NoSuchMethod => Of(400, "ILLEGAL_ARGUMENT", null, "Resource method could not be resolved from request parameters.");

    public static IResult AuthorNotAllowed => Of(
        403, null, 100, "Field Value validation failed in REQUEST_BODY: Data Processing Exception while processing fields [/author]");

    public static IResult AssetNotOwned => Of(
        400, null, null, "One or more of the assets is not owned by the author. All assets must be owned by the author");

    /// <summary>Ours: that it must be available is documented, the words are not.</summary>
    public static IResult AssetNotAvailable(string urn) => Of(400, "ILLEGAL_ARGUMENT", null, $"The asset {urn} is not AVAILABLE");

    public static IResult Throttled => Of(429, "TOO_MANY_REQUESTS", 101, "Resource level throttle limit for calls to this resource is reached.");

    /// <summary>LinkedIn protects itself from bursts; no body of that is known, these words are ours.</summary>
    public static IResult Burst => Of(429, "TOO_MANY_REQUESTS", null, "Too many requests at once.");

    public static IResult Conflict => Of(409, "CONFLICT", null, "Write Conflict");

    public static IResult Internal => Of(500, "INTERNAL_SERVER_ERROR", null, "Internal Server Error");

    /// <summary>The code is known, the message is ours.</summary>
    public static IResult VersionMissing => Of(400, "VERSION_MISSING", null, "A version must be present. Please specify a version by adding the LinkedIn-Version header.");

    /// <summary>The header is mandatory; no body for its absence is known, this one is ours.</summary>
    public static IResult ProtocolMissing => Of(400, "ILLEGAL_ARGUMENT", null, "X-Restli-Protocol-Version must be 2.0.0");

    /// <summary>Ours.</summary>
    public static IResult NotJson => Of(415, "UNSUPPORTED_MEDIA_TYPE", null, "Content-Type must be application/json");

    public static IResult VersionGone(string version) => Of(426, "NONEXISTENT_VERSION", null, $"Requested version {version}01 is not active");

    public static IResult NotPermitted(string resource, string method, string? version) => Of(
        403, "ACCESS_DENIED", 100, $"Not enough permissions to access: {resource}.{method}.{(version is null ? "NO_VERSION" : version + "01")}");

    /// <summary>A post that is too young for its comments.</summary>
    public static IResult NoCommentsYet(string urn) => Of(
        404, null, null, $"java.util.concurrent.ExecutionException: Received error for {urn} from domain authorization endpoint: 404 com.linkedin.content.common.ResponseException: ");

    public static IResult NotFound(string what) => Of(404, "NOT_FOUND", null, $"Could not find entity {what}");

    public static IResult NotEncoded(string what) => Of(400, "ILLEGAL_ARGUMENT", null, $"{what} must be percent-encoded");

    public static IResult Schema(IEnumerable<string> lines) => Of(422, null, null, string.Concat(lines.Select(line => $"ERROR :: {line}\n")));

    public static IResult TooLong(string field, int length, int most) => Of(
        400, "FIELD_LENGTH_TOO_LONG", null, $"{field} length {length} can't exceeded maximum {most} length");

    public static IResult QueryParameter(string name) => Input(
        400, "Invalid param. Please see errorDetails for more information.", "QUERY_PARAM_NOT_ALLOWED", null, new JsonObject { ["inputPath"] = new JsonObject { ["fieldPath"] = name } });

    public static IResult Duplicate(string urn) => Results.Json(DuplicateBody(urn), Json, "application/json", 422);

    public static JsonObject DuplicateBody(string urn) => InputBody(
        422,
        $"com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of {urn}",
        "DUPLICATE_POST",
        "Duplicate post is detected",
        []);

    private static IResult Of(int status, string? code, int? serviceErrorCode, string message)
    {
        var body = new JsonObject { ["status"] = status };
        if (serviceErrorCode is not null) body["serviceErrorCode"] = serviceErrorCode;
        if (code is not null) body["code"] = code;
        body["message"] = message;
        return Results.Json(body, Json, "application/json", status);
    }

    private static IResult Input(int status, string message, string code, string? description, JsonObject input) =>
        Results.Json(InputBody(status, message, code, description, input), Json, "application/json", status);

    private static JsonObject InputBody(int status, string message, string code, string? description, JsonObject input)
    {
        var error = new JsonObject { ["input"] = input, ["code"] = code };
        if (description is not null) error["description"] = description;
        return new JsonObject
        {
            ["errorDetailType"] = "com.linkedin.common.error.BadRequest",
            ["message"] = message,
            ["errorDetails"] = new JsonObject { ["inputErrors"] = new JsonArray(error) },
            ["status"] = status,
        };
    }
}
