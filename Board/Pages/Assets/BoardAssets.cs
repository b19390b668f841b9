using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.SignIn;

namespace Recruiting.Board.Pages.Assets;

/// <summary>
/// Style, scripts and icon, from the assembly itself. Their addresses carry a hash of their content, so that a browser may keep them for ever.
/// Every room's style is served as one file, <c>board.css</c> first; <c>board.js</c> is for every page, a room's script for the pages that ask for it.
/// </summary>
public static class BoardAssets
{
    private const string Prefix = "Recruiting.Board.Pages.Assets.";

    private static readonly Dictionary<string, string> Types = new() { [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".svg"] = "image/svg+xml", [".png"] = "image/png" };

    private static readonly Dictionary<string, Asset> ByPath = Read().ToDictionary(a => a.Path);

    private static readonly Dictionary<string, string> Paths = ByPath.Values.ToDictionary(a => a.Name, a => a.Path);

    /// <summary>Where the style is.</summary>
    public static string Style => PathOf("board.css");

    /// <summary>Where the script of every page is.</summary>
    public static string Script => PathOf("board.js");

    /// <summary>Where the icon is.</summary>
    public static string Icon => PathOf("icon.svg");

    /// <summary>Where the icon is that a phone puts on its screen.</summary>
    public static string TouchIcon => PathOf("icon-touch.png");

    /// <summary>Where a room's script is.</summary>
    /// <param name="room">The script's name without <c>.js</c>.</param>
    public static string ScriptOf(string room) => PathOf(room + ".js");

    /// <summary>Where a file is.</summary>
    internal static string PathOf(string name) => Paths[name];

    /// <summary>What stands in a file of text.</summary>
    internal static string TextOf(string name) => Encoding.UTF8.GetString(ByPath[PathOf(name)].Content);

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{name}", (string name, HttpContext context) =>
        {
            if (!ByPath.TryGetValue("/assets/" + name, out var asset)) return Results.NotFound();
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(asset.Content, asset.Type, entityTag: new($"\"{asset.Hash}\""));
        }).ExcludeFromDescription().AllowsStrangers();

    private static IEnumerable<Asset> Read()
    {
        var names = typeof(BoardAssets).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]).Order(StringComparer.Ordinal).ToLookup(Path.GetExtension);
        yield return new("board.css", [.. names[".css"].OrderBy(n => n == "board.css" ? 0 : 1).SelectMany(Bytes)]);
        foreach (var name in names[".js"]) yield return new(name, Bare(Bytes(name)));
        foreach (var name in names[".svg"].Concat(names[".png"])) yield return new(name, Bytes(name));
    }

    // Lines of comment and indentation are for whoever reads the source; no page waits for them.
    private static byte[] Bare(byte[] script) => Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(script)
        .Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))));

    private static byte[] Bytes(string name)
    {
        using var file = typeof(BoardAssets).Assembly.GetManifestResourceStream(Prefix + name)!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private sealed record Asset(string Name, byte[] Content)
    {
        public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Content))[..16];

        public string Path => $"/assets/{System.IO.Path.GetFileNameWithoutExtension(Name)}.{Hash}{System.IO.Path.GetExtension(Name)}";

        public string Type => Types[System.IO.Path.GetExtension(Name)];
    }
}
