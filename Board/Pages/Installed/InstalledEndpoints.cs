using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Assets;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Wording;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Installed;

/// <summary>What makes the board a thing on a phone's screen: its manifest, and the page for when there is no connection. Nothing of the workspace is in any.</summary>
/// <remarks>W3C Web Application Manifest; W3C Service Workers.</remarks>
internal static class InstalledEndpoints
{
    // The page's own look: what it needs when nothing can be asked for.
    private static readonly string[] Files = [BoardAssets.Style, BoardAssets.Script, BoardAssets.Icon];

    private static readonly string Worker =
        $"const KEPT = {JsonSerializer.Serialize(string.Join(' ', Files))}, FILES = {JsonSerializer.Serialize(Files)};\n{BoardAssets.TextOf("service-worker.js")}";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/offline", (HttpContext context, VisitReader visits) => Answering.Page<OfflinePage>(visits.Bare(context) with { Actor = Actor.Nobody })).AllowsStrangers();
        pages.MapGet("/service-worker.js", () => Results.Text(Worker, "text/javascript")).AllowsStrangers();
        pages.MapGet("/manifest.webmanifest", (HttpContext context, PresenceOptions options) => Results.Text(Manifest(Asked.Language(context, options)), "application/manifest+json")).AllowsStrangers();
    }

    private static string Manifest(CultureInfo language)
    {
        var words = new Words(language);
        return JsonSerializer.Serialize(new
        {
            id = "/",
            name = "Recruiting",
            short_name = "Recruiting",
            description = words["manifest.description"],
            lang = words.Tag,
            start_url = "/",
            scope = "/",
            display = "standalone",
            background_color = "#f6f7f5",
            theme_color = "#1d5c4d",
            icons = new[]
            {
                new { src = BoardAssets.Icon, sizes = "any", type = "image/svg+xml", purpose = "any" },
                new { src = BoardAssets.PathOf("icon-192.png"), sizes = "192x192", type = "image/png", purpose = "any" },
                new { src = BoardAssets.PathOf("icon-512.png"), sizes = "512x512", type = "image/png", purpose = "any" },
                new { src = BoardAssets.PathOf("icon-mask.png"), sizes = "512x512", type = "image/png", purpose = "maskable" },
            },
            shortcuts = new[] { new { name = words["new.title"], url = "/new" }, new { name = words["plan.title"], url = "/plan" } },
        });
    }
}
