using System.Text.Json.Nodes;

namespace Recruiting.Board.Tests.Http;

/// <summary><c>/openapi/v1.json</c> describes what there is.</summary>
[TestClass]
public sealed class OpenApiTests
{
    private static JsonNode document = null!;

    [ClassInitialize]
    public static async Task ReadAsync(TestContext _)
    {
        await using var desk = await RunningDesk.StartAsync(null);
        document = (await desk.Api.GetAsync("/openapi/v1.json")).Is(200).Json;
    }

    [TestMethod]
    [DataRow("/api/channels", "get")]
    [DataRow("/api/channels/{id}", "get put delete")]
    [DataRow("/api/channels/{id}/slots", "get")]
    [DataRow("/api/channels/{id}/streak", "get")]
    [DataRow("/api/channels/{id}/connection", "put delete")]
    [DataRow("/api/blackouts", "get put")]
    [DataRow("/api/posts", "get post")]
    [DataRow("/api/posts/{id}", "get patch")]
    [DataRow("/api/posts/{id}/submit", "post")]
    [DataRow("/api/posts/{id}/approve", "post")]
    [DataRow("/api/posts/{id}/reject", "post")]
    [DataRow("/api/posts/{id}/reschedule", "post")]
    [DataRow("/api/posts/{id}/assign", "post")]
    [DataRow("/api/posts/{id}/cancel", "post")]
    [DataRow("/api/posts/{id}/opened", "post")]
    [DataRow("/api/posts/{id}/confirm", "post")]
    [DataRow("/api/posts/{id}/unconfirm", "post")]
    [DataRow("/api/posts/{id}/skip", "post")]
    [DataRow("/api/posts/{id}/retry", "post")]
    [DataRow("/api/posts/{id}/settle", "post")]
    [DataRow("/api/import", "post")]
    [DataRow("/api/export", "get")]
    [DataRow("/api/hand", "get")]
    [DataRow("/api/colleagues", "get")]
    [DataRow("/api/colleagues/{id}", "get put delete")]
    [DataRow("/api/colleagues/{id}/connection", "put delete")]
    [DataRow("/api/jobs", "get")]
    [DataRow("/api/jobs/{job}", "post")]
    [DataRow("/api/pause", "put delete")]
    [DataRow("/api/health", "get")]
    public void Route_OfTheContract_IsDescribed(string path, string methods)
    {
        var described = document["paths"]![path]!.AsObject();

        foreach (var method in methods.Split(' '))
        {
            Assert.IsTrue(described.ContainsKey(method), $"{method} {path}");
            Assert.IsNotNull(described.Node(method + ".operationId"));
        }
    }

    [TestMethod]
    public void EveryReference_LeadsSomewhere()
    {
        Assert.StartsWith("3.", document.At("openapi")!);
        Assert.IsNotNull(document.At("info.title"));
        foreach (var reference in References(document))
        {
            JsonNode? at = document;
            foreach (var step in reference.TrimStart('#', '/').Split('/')) at = at?[step.Replace("~1", "/", StringComparison.Ordinal)];
            Assert.IsNotNull(at, reference);
        }
    }

    [TestMethod]
    [DataRow("/api/posts", "get", "channel state from to top after")]
    [DataRow("/api/channels/{id}/slots", "get", "from to")]
    [DataRow("/api/channels", "get", "top after")]
    [DataRow("/api/colleagues", "get", "top after")]
    [DataRow("/api/import", "post", "dryRun approve partial")]
    [DataRow("/api/channels/{id}", "put", "If-Match")]
    [DataRow("/api/posts/{id}", "patch", "If-Match")]
    [DataRow("/api/posts/{id}/approve", "post", "If-Match")]
    public void WhatACallTakes_IsDescribed(string path, string method, string names)
    {
        var described = document["paths"]![path]![method]!["parameters"]!.AsArray().Select(p => p.At("name")).ToList();

        foreach (var name in names.Split(' ')) Assert.Contains(name, described);
    }

    [TestMethod]
    public void WhatCanGoWrong_IsDescribedAsAProblem()
    {
        foreach (var (path, methods) in document["paths"]!.AsObject().Where(p => p.Key.StartsWith("/api", StringComparison.Ordinal)))
        {
            foreach (var (method, call) in methods!.AsObject())
            {
                Assert.IsNotNull(call!["responses"]?["default"]?["content"]?["application/problem+json"], $"{method} {path}");
            }
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(p => p.Key == "$ref" ? [p.Value!.ToString()] : References(p.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };
}
