using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.SignIn;

namespace Recruiting.Board.Pages.Assets;

/// <summary>The style, the script and the icon, from the assembly itself. Their addresses carry a hash of their content, so that a browser may keep them for ever.</summary>
public static class BoardAssets
{
    private static readonly Dictionary<string, Asset> ByPath = new[]
    {
        Read("board.css", "text/css; charset=utf-8"),
        Read("board.js", "text/javascript; charset=utf-8"),
        Read("icon.svg", "image/svg+xml"),
    }.ToDictionary(a => a.Path);

    /// <summary>Where the style is.</summary>
    public static string Style { get; } = PathOf("board.css");

    /// <summary>Where the script is.</summary>
    public static string Script { get; } = PathOf("board.js");

    /// <summary>Where the icon is.</summary>
    public static string Icon { get; } = PathOf("icon.svg");

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", (string name, HttpContext context) =>
        {
            if (!ByPath.TryGetValue("/assets/" + name, out var asset)) return Results.NotFound();
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(asset.Content, asset.Type, entityTag: new($"\"{asset.Hash}\""));
        }).ExcludeFromDescription().AllowsStrangers();

    private static string PathOf(string name) => ByPath.Values.Single(a => a.Name == name).Path;

    private static Asset Read(string name, string type)
    {
        using var file = typeof(BoardAssets).Assembly.GetManifestResourceStream($"Recruiting.Board.Pages.Assets.{name}") ?? throw new FileNotFoundException(name);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var content = bytes.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        var (stem, dot) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        return new(name, $"/assets/{stem}.{hash}{dot}", type, hash, content);
    }

    private sealed record Asset(string Name, string Path, string Type, string Hash, byte[] Content);
}
