using NodaTime;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Tests.LinkedIn;

/// <summary>Every error body that is known of LinkedIn, as it was seen, and what it means here.</summary>
[TestClass]
public sealed class OutcomesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 30);

    [TestMethod]
    [DataRow(400, """{"status":400,"code":"ILLEGAL_ARGUMENT","message":"Request body could not be converted to data map"}""", "ILLEGAL_ARGUMENT", false)]
    [DataRow(400, """{"status":400,"code":"ILLEGAL_ARGUMENT","message":"Resource method could not be resolved from request parameters."}""", "ILLEGAL_ARGUMENT", false)]
    [DataRow(400, """{"errorDetailType":"com.linkedin.common.error.BadRequest","message":"Invalid param. Please see errorDetails for more information.","errorDetails":{"inputErrors":[{"code":"QUERY_PARAM_NOT_ALLOWED","input":{"inputPath":{"fieldPath":"adType"}}}]},"status":400}""", "QUERY_PARAM_NOT_ALLOWED", false)]
    [DataRow(400, """{"message":"One or more of the assets is not owned by the author. All assets must be owned by the author","status":400}""", "400", false)]
    [DataRow(400, """{"status":400,"code":"FIELD_LENGTH_TOO_LONG","message":"commentary length 3001 can't exceeded maximum 3000 length"}""", "FIELD_LENGTH_TOO_LONG", false)]
    [DataRow(400, """{"status":400,"code":"VERSION_MISSING","message":"A version must be present."}""", "VERSION_MISSING", true)]
    [DataRow(401, """{"message":"Empty oauth2_access_token","serviceErrorCode":401,"status":401}""", "401", true)]
    [DataRow(401, """{"message":"Empty oauth2 access token","serviceErrorCode":401,"status":401,"code":"EMPTY_ACCESS_TOKEN"}""", "EMPTY_ACCESS_TOKEN", true)]
    [DataRow(401, """{"serviceErrorCode":65600,"message":"Invalid access token","status":401}""", "65600", true)]
    [DataRow(401, """{"status":401,"serviceErrorCode":65601,"code":"REVOKED_ACCESS_TOKEN","message":"The token used in the request has been revoked by the user"}""", "REVOKED_ACCESS_TOKEN", true)]
    [DataRow(401, """{"status":401,"code":"EXPIRED_ACCESS_TOKEN","serviceErrorCode":65602,"message":"The token used in the request has expired"}""", "EXPIRED_ACCESS_TOKEN", true)]
    [DataRow(403, """{"status":403,"serviceErrorCode":100,"code":"ACCESS_DENIED","message":"Not enough permissions to access: socialActionsV2.GET_ALL.20230401"}""", "ACCESS_DENIED", true)]
    [DataRow(403, """{"serviceErrorCode":100,"message":"Field Value validation failed in REQUEST_BODY: Data Processing Exception while processing fields [/author]","status":403}""", "100", true)]
    [DataRow(403, """{"serviceErrorCode":100,"message":"Unpermitted fields present in PARAMETER: Data Processing Exception while processing fields [/shares[0]]","status":403}""", "100", true)]
    [DataRow(404, """{"message":"java.util.concurrent.ExecutionException: … Received error for urn:li:ugcPost:*** from domain authorization endpoint: 404 com.linkedin.content.common.ResponseException: ","status":404}""", "404", true)]
    [DataRow(422, """{"message":"ERROR :: /foo :: unrecognized field found but not allowed\nERROR :: /author :: field is required but not found and has no default value\n","status":422}""", "422", false)]
    [DataRow(426, """{"status":426,"code":"NONEXISTENT_VERSION","message":"Requested version 20250401 is not active"}""", "NONEXISTENT_VERSION", true)]
    [DataRow(405, "", "405", true)]
    [DataRow(410, """{"message":"This resource is no longer available under v1 APIs","status":410}""", "410", true)]
    [DataRow(413, "", "413", false)]
    [DataRow(302, "", "302", true)]
    public void Answer_ThatSaysNo_IsRefused(int status, string body, string code, bool handable)
    {
        var result = Outcomes.Of(Answered(status, body), Now);

        Assert.AreEqual(AttemptOutcome.Refused, result.Outcome);
        Assert.AreEqual(code, result.Code);
        Assert.AreEqual(handable, result.Handable);
        Assert.AreEqual(status, result.Status);
        Assert.AreEqual("uuid", result.TraceId);
        Assert.IsFalse(string.IsNullOrEmpty(result.Message));
        Assert.IsNull(result.DuplicateOf);
        Assert.IsNull(result.RetryAt);
    }

    [TestMethod]
    [DataRow(408, "")]
    [DataRow(500, """{"status":500,"code":"INTERNAL_SERVER_ERROR","message":"Internal Server Error"}""")]
    [DataRow(500, """{"message":"Unable to obtain activity","status":500}""")]
    [DataRow(502, "<html>Bad Gateway</html>")]
    [DataRow(503, "Service Unavailable")]
    [DataRow(504, "")]
    [DataRow(500, """{"errorDetails":{"inputErrors":[{"code":"DUPLICATE_POST"}]},"message":"Content is a duplicate of urn:li:share:1","status":500}""")]
    public void Answer_ThatLeavesItOpen_IsUnknown(int status, string body)
    {
        var result = Outcomes.Of(Answered(status, body), Now);

        Assert.AreEqual(AttemptOutcome.Unknown, result.Outcome);
        Assert.IsFalse(result.Handable);
        Assert.AreEqual(status, result.Status);
    }

    [TestMethod]
    [DataRow(201, "urn:li:share:7141138937766391808")]
    [DataRow(201, "urn:li:ugcPost:7141138937766391808")]
    [DataRow(200, "urn:li:share:1")]
    [DataRow(201, "urn%3Ali%3Ashare%3A1")]
    public void Answer_ThatNamesAPost_IsAccepted(int status, string id)
    {
        var result = Outcomes.Of(Answered(status, "", ids: [id]), Now);

        Assert.AreEqual(AttemptOutcome.Accepted, result.Outcome);
        Assert.AreEqual(Uri.UnescapeDataString(id), result.Urn);
        Assert.AreEqual("uuid", result.TraceId);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("7141138937766391808")]
    [DataRow("urn:li:person:abc")]
    [DataRow("urn:li:share:")]
    [DataRow("urn:li:share:1 urn:li:share:2")]
    public void Created_WithoutThePostsId_IsUnknown(string? id)
    {
        var result = Outcomes.Of(Answered(201, "", ids: id is null ? [] : [id]), Now);

        Assert.AreEqual(AttemptOutcome.Unknown, result.Outcome);
        Assert.AreEqual("no-id", result.Code);
        Assert.IsNull(result.Urn);
    }

    [TestMethod]
    [DataRow("urn:li:share:7141138937766391808", true)]
    [DataRow("urn:li:ugcPost:1", true)]
    [DataRow("urn:li:activity:1", true)]
    [DataRow("urn:li:person:AbC", false)]
    [DataRow("urn:li:groupPost:1-2", false)]
    [DataRow("nothing", false)]
    public void Duplicate_NamesTheEarlierPost_OnlyByAPostsUrn(string urn, bool named)
    {
        var body = $$"""{"errorDetailType":"com.linkedin.common.error.BadRequest","message":"com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of {{urn}}","errorDetails":{"inputErrors":[{"description":"Duplicate post is detected","input":{},"code":"DUPLICATE_POST"}]},"status":422}""";

        var result = Outcomes.Of(Answered(422, body), Now);

        Assert.AreEqual(AttemptOutcome.Refused, result.Outcome);
        Assert.AreEqual("DUPLICATE_POST", result.Code);
        Assert.AreEqual(named ? urn : null, result.DuplicateOf);
        Assert.IsFalse(result.Handable);
    }

    [TestMethod]
    public void Refusal_ThatOnlyQuotesAPost_IsNoDuplicate()
    {
        var result = Outcomes.Of(Answered(422, """{"status":422,"message":"Content is a duplicate of urn:li:share:1","code":"SOMETHING_ELSE"}"""), Now);

        Assert.IsNull(result.DuplicateOf);
    }

    [TestMethod]
    [DataRow("""{"serviceErrorCode":101,"message":"Resource level throttle limit for calls to this resource is reached.","status":429}""", "101")]
    [DataRow("""{"serviceErrorCode":101,"code":"TOO_MANY_REQUESTS","message":"Resource level throttle limit for calls to this resource is reached.","status":429}""", "TOO_MANY_REQUESTS")]
    [DataRow("""{"message":"Resource level throttle APPLICATION DAY limit for calls to this resource is reached.","status":429}""", "429")]
    public void Quota_IsThrottled_UntilMidnightUtc(string body, string code)
    {
        var result = Outcomes.Of(Answered(429, body), Now);

        Assert.AreEqual(AttemptOutcome.Throttled, result.Outcome);
        Assert.AreEqual(code, result.Code);
        Assert.AreEqual(Instant.FromUtc(2026, 11, 25, 0, 0), result.RetryAt);
    }

    [TestMethod]
    [DataRow(429, "")]
    [DataRow(429, "<html>slow down</html>")]
    [DataRow(409, """{"code":"CONFLICT","message":"Write Conflict"}""")]
    public void BurstOrConflict_IsThrottled_ForAMinute(int status, string body)
    {
        var result = Outcomes.Of(Answered(status, body), Now);

        Assert.AreEqual(AttemptOutcome.Throttled, result.Outcome);
        Assert.AreEqual(Now + Duration.FromMinutes(1), result.RetryAt);
    }

    [TestMethod]
    [DataRow(35, 35)]
    [DataRow(-60, 0)]
    [DataRow(10 * 86_400, 86_400)]
    public void RetryAfter_IsBelieved_WithinADay(int seconds, int waits)
    {
        var result = Outcomes.Of(Answered(429, """{"serviceErrorCode":101,"status":429}""") with { RetryAfter = Now + Duration.FromSeconds(seconds) }, Now);

        Assert.AreEqual(Now + Duration.FromSeconds(waits), result.RetryAt);
    }

    [TestMethod]
    [DataRow("[1,2]")]
    [DataRow("{\"message\":")]
    [DataRow("""{"code":{"a":1},"message":[],"errorDetails":[],"serviceErrorCode":null}""")]
    [DataRow("""{"errorDetails":{"inputErrors":["x",{"code":7},null]}}""")]
    public void Body_OfAnUnknownShape_StillRefuses(string body) =>
        Assert.AreEqual(AttemptOutcome.Refused, Outcomes.Of(Answered(403, body), Now).Outcome);

    private static Answer Answered(int status, string body, params string[] ids) => new(status, ids, "uuid", null, body);
}
