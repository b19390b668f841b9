using Microsoft.AspNetCore.Routing;
using Recruiting.Board.SignIn;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Tests.SignIn;

/// <summary>Every endpoint says what it takes, and takes it: the matrix is made from the endpoints themselves.</summary>
[TestClass]
public sealed class RightsTests
{
    private static AzureBoard board = null!;
    private static BoardClient api = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        board = await AzureBoard.StartAsync();
        api = new(board.Address);
        foreach (var role in (string[])["reader", "contributor", "approver"]) await AzureBoard.KnowAsync(api, role, role);
        await AzureBoard.KnowAsync(api, "roleless", "recruiter");
    }

    [ClassCleanup]
    public static async Task StopAsync()
    {
        api.Dispose();
        await board.DisposeAsync();
    }

    private static IEnumerable<(RouteEndpoint Endpoint, string Method, string Path)> Calls() =>
        from endpoint in board.Endpoints
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        let path = string.Concat(endpoint.RoutePattern.PathSegments.Select(s => "/" + string.Concat(s.Parts.Select(p => p switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "documentName" } => "v1",
            _ => "none.x",
        }))))
        select (endpoint, method, path.Length == 0 ? "/" : path);

    [TestMethod]
    public void EveryEndpoint_DeclaresItsRight()
    {
        Assert.IsGreaterThan(60, Calls().Count());
        foreach (var (endpoint, method, path) in Calls())
        {
            Assert.AreEqual(1, endpoint.Metadata.OfType<Right>().Count() + endpoint.Metadata.OfType<AllowStranger>().Count(), $"{method} {path}");
        }
    }

    [TestMethod]
    public void OnlyWhatShowsNothingOfTheWorkspace_AllowsStrangers() => Assert.AreSequenceEqual(
        ["/api/health", "/assets/none.x", "/calendar/none.x.ics", "/card/none.x", "/card/none.x/media/none.x", "/card/none.x/none.x", "/manifest.webmanifest", "/offline", "/reminders/end/none.x", "/service-worker.js", "/signed-in"],
        Calls().Where(c => c.Endpoint.Metadata.GetMetadata<AllowStranger>() is not null).Select(c => c.Path).Distinct().Order(StringComparer.Ordinal));

    [TestMethod]
    [DataRow("roleless", null)]
    [DataRow("reader", Role.Reader)]
    [DataRow("contributor", Role.Contributor)]
    [DataRow("approver", Role.Approver)]
    [DataRow("admin", Role.Admin)]
    public async Task Endpoint_OfARole_IsForThatOneAndHigher(string who, Role? role)
    {
        foreach (var (endpoint, method, path) in Calls().Where(c => c.Endpoint.Metadata.GetMetadata<Right>() is not null).ToList())
        {
            var reply = await api.SendAsync(new HttpMethod(method), path, null, AzureBoard.As(who));
            var may = role >= endpoint.Metadata.GetMetadata<Right>()!.Least;

            Assert.AreEqual(may, reply.Status is not (401 or 403), $"{who}: {method} {path} is {reply.Status}");
            if (!may && path.StartsWith("/api", StringComparison.Ordinal)) Assert.AreEqual("role.missing", reply.Code, path);
        }
    }

    [TestMethod]
    public async Task Endpoint_WithoutSignIn_Is401AndWithAnUnknownOne403()
    {
        foreach (var (_, method, path) in Calls().Where(c => c.Endpoint.Metadata.GetMetadata<Right>() is not null).ToList())
        {
            var stranger = await api.SendAsync(new HttpMethod(method), path, null);
            var unknown = await api.SendAsync(new HttpMethod(method), path, null, AzureBoard.As("somebody-else"));

            Assert.AreEqual(401, stranger.Status, $"{method} {path}");
            Assert.AreEqual(403, unknown.Status, $"{method} {path}");
            if (!path.StartsWith("/api", StringComparison.Ordinal)) continue;
            Assert.AreEqual("signin.required", stranger.Code, path);
            Assert.AreEqual("signin.unknown", unknown.Code, path);
        }
    }

    [TestMethod]
    public async Task Role_InWhateverCase_CarriesItsRight()
    {
        await AzureBoard.KnowAsync(api, "upper", " Contributor", "recruiter");

        (await api.PostAsync("/api/posts", new { }, AzureBoard.As("upper"))).Is(400);
    }

    [TestMethod]
    public async Task RoleMissing_NamesTheRoleAndTheRemedy()
    {
        var english = (await api.PutAsync("/api/pause", new { }, AzureBoard.As("reader"))).Is(403, "role.missing");
        var dutch = (await api.PutAsync("/api/pause", new { }, AzureBoard.As("roleless"), "Accept-Language: nl")).Is(403, "role.missing");

        Assert.AreEqual("This takes the role 'admin', and yours is 'reader'. An admin can give it to you, in the roles of your colleague record.", english["detail"]);
        Assert.AreEqual(("admin", "reader"), (english["needs"], english["has"]));
        Assert.StartsWith("Hiervoor is de rol 'admin' nodig", dutch["detail"]!);
    }

    [TestMethod]
    public async Task Connection_OfOneself_IsForOneself()
    {
        var body = new { accessToken = "t", expiresAt = "2027-01-23T08:00:00Z", urn = "urn:li:person:AbC1" };

        var own = (await api.PutAsync("/api/colleagues/reader/connection", body, AzureBoard.As("reader"))).Is(201);
        Assert.AreEqual("reader", own["by"], "the one who granted it");
        (await api.PutAsync("/api/colleagues/approver/connection", body, AzureBoard.As("reader"))).Is(403, "role.missing");
        (await api.DeleteAsync("/api/colleagues/reader/connection", AzureBoard.As("approver"))).Is(403, "role.missing");
        (await api.DeleteAsync("/api/colleagues/reader/connection", AzureBoard.As("reader"))).Is(204);
    }

    [TestMethod]
    public async Task WrongMethodAndUnknownPath_AreToldAsEver()
    {
        (await api.GetAsync("/api/nothing", AzureBoard.As("reader"))).Is(404, "request.no-route");
        (await api.PatchAsync("/api/channels/a", null, AzureBoard.As("reader"))).Is(405, "request.method-not-allowed");
    }

    [TestMethod]
    public async Task OpenApi_DescribesWhoMay()
    {
        var document = (await api.GetAsync("/openapi/v1.json", AzureBoard.As("reader"))).Is(200).Json;

        Assert.Contains("the role admin", document["paths"]!["/api/channels/{id}"]!["put"]!["responses"]!["403"]!["description"]!.ToString());
        Assert.IsNotNull(document["paths"]!["/api/hand"]!["get"]!["responses"]!["401"]!["content"]!["application/problem+json"]);
        Assert.IsNull(document["paths"]!["/api/health"]!["get"]!["responses"]!["401"]);
    }
}
