using System.Globalization;
using System.Text.Json.Nodes;

namespace Recruiting.Board.Tests;

/// <summary>An answer, read.</summary>
internal sealed record Reply(int Status, string? ETag, Uri? Location, string MediaType, ICollection<string> Allow, string Text)
{
    private JsonNode? json;

    /// <summary>The body as JSON.</summary>
    public JsonNode Json => json ??= JsonNode.Parse(Text) ?? throw new AssertFailedException("The body is JSON's null.");

    /// <summary>The problem's stable type.</summary>
    public string Code => this["type"] ?? throw new AssertFailedException($"No problem type: {Text}");

    /// <summary>The list of a list.</summary>
    public IReadOnlyList<JsonNode> Items => [.. Json["items"]!.AsArray().Select(i => i!)];

    /// <summary>The names of the places in <c>errors</c>.</summary>
    public IReadOnlyList<string> Places => [.. (Json["errors"] as JsonObject ?? []).Select(e => e.Key)];

    /// <summary>A value as text by its path (<c>opened.by</c>, <c>items.0.id</c>); null where it is absent or null.</summary>
    public string? this[string path] => Json.At(path);

    /// <summary>Has it this status? Else the failure shows the body.</summary>
    public Reply Is(int status)
    {
        Assert.AreEqual(status, Status, Text.Length > 2000 ? Text[..2000] : Text);
        return this;
    }

    /// <summary>Is it this problem?</summary>
    public Reply Is(int status, string code)
    {
        Is(status);
        Assert.AreEqual(code, Code, Text);
        return this;
    }

    /// <summary>Is it a 400 that names this place?</summary>
    public Reply IsInvalid(string place)
    {
        Is(400);
        Assert.Contains(place, Places, Text);
        return this;
    }

    /// <summary>RFC 9457: media type, a stable dotted type, title, status.</summary>
    public void ShouldBeProblem(string call)
    {
        Assert.AreEqual("application/problem+json", MediaType, $"{call}: {Status} {Text}");
        Assert.MatchesRegex("^[a-z][a-z-]*(\\.[a-z][a-z0-9-]*)+$", Code, call);
        Assert.AreEqual(Status.ToString(CultureInfo.InvariantCulture), this["status"], call);
        Assert.IsFalse(string.IsNullOrWhiteSpace(this["title"]), call);
        Assert.DoesNotContain("Exception", Text, call);
        Assert.DoesNotContain("   at ", Text, call);
    }
}

internal static class JsonPaths
{
    public static string? At(this JsonNode? node, string path) => node.Node(path)?.ToString();

    public static JsonNode? Node(this JsonNode? node, string path)
    {
        foreach (var step in path.Split('.'))
        {
            node = node switch
            {
                JsonArray list when int.TryParse(step, CultureInfo.InvariantCulture, out var at) => at < list.Count ? list[at] : null,
                JsonObject map => map[step],
                _ => null,
            };
        }

        return node;
    }
}
