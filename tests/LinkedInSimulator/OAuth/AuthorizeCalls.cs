using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Recruiting.LinkedInSimulator;

/// <summary><c>/oauth/v2/authorization</c>: who signs in, and may this app have what it asks for?</summary>
internal static class AuthorizeCalls
{
    private const string Path = "/oauth/v2/authorization";

    public static void MapAuthorizeCalls(this IEndpointRouteBuilder app, Simulator simulator)
    {
        app.MapGet(Path, (HttpContext http) => Ask(http, simulator));
        app.MapPost(Path, (HttpContext http) => Answer(http, simulator));
    }

    private static IResult Ask(HttpContext http, Simulator simulator)
    {
        var query = http.Request.Query;
        var app = simulator.SignIn.FindApp(query["client_id"]);
        var (redirect, state) = (query["redirect_uri"].ToString(), query["state"].ToString());
        // Whom it cannot trust it does not send anybody to.
        if (app is null) return Bummer("The passed in client_id is invalid");
        if (redirect.Contains('#', StringComparison.Ordinal) || !app.RedirectUris.Contains(redirect.Split('?')[0])) return Bummer("The redirect_uri does not match the registered value");
        if (query["response_type"] != "code") return Back(redirect, state, "unsupported_response_type", "The response type must be code");
        var asked = query["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (asked.Except(app.Scopes).FirstOrDefault() is { } beyond)
        {
            // The trap: asked without a prompt, it says yes and leaves out what it may not give.
            if (query["prompt"] != "none") return Back(redirect, state, "unauthorized_scope_error", $"Scope \"{beyond}\" is not authorized for your application");
            return simulator.SignIn.Members is [var first, ..]
                ? Results.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?> { ["code"] = simulator.SignIn.Agree(app, first, [.. asked.Intersect(app.Scopes)], redirect), ["state"] = state }))
                : Bummer("something went wrong");
        }

        return Results.Text(Consent(app, asked, redirect, state, simulator.SignIn.Members), "text/html; charset=utf-8");
    }

    private static IResult Answer(HttpContext http, Simulator simulator)
    {
        var form = QueryHelpers.ParseQuery(http.Body());
        var (redirect, state) = (form["redirect_uri"].ToString(), form["state"].ToString());
        var app = simulator.SignIn.FindApp(form["client_id"]);
        if (app is null || !app.RedirectUris.Contains(redirect.Split('?')[0])) return Bummer("The redirect_uri does not match the registered value");
        if (form["do"] == "leave") return Back(redirect, state, "user_cancelled_login", "The user cancelled LinkedIn login");
        if (form["do"] != "allow") return Back(redirect, state, "user_cancelled_authorize", "The user cancelled the authorization");
        if (simulator.SignIn.FindMember(form["member"]) is not { } member) return Bummer("There is no such member");
        var scopes = form["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (scopes.Except(app.Scopes).Any()) return Bummer("something went wrong");
        var code = simulator.SignIn.Agree(app, member, scopes, redirect);
        return Results.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?> { ["code"] = code, ["state"] = state }));
    }

    private static IResult Back(string redirect, string state, string error, string words) =>
        Results.Redirect(QueryHelpers.AddQueryString(redirect, new Dictionary<string, string?> { ["error"] = error, ["error_description"] = words, ["state"] = state }));

    private static IResult Bummer(string what) =>
        Results.Text($"<!DOCTYPE html><html lang=\"en\"><title>LinkedIn simulator</title><h1>Bummer, something went wrong.</h1><p>{WebUtility.HtmlEncode(what)}", "text/html; charset=utf-8", statusCode: 400);

    private static string Consent(SimulatedApp app, IEnumerable<string> scopes, string redirect, string state, IReadOnlyList<SimulatedMember> members)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>LinkedIn simulator</title>");
        page.Append($"<h1>Simulated LinkedIn</h1><p>The app <b>{Html(app.Name)}</b> asks for:</p><ul>");
        foreach (var scope in scopes) page.Append($"<li>{Html(scope)}</li>");
        page.Append($"</ul><form method=\"post\" action=\"{Path}\">");
        foreach (var (name, value) in new[] { ("client_id", app.ClientId), ("redirect_uri", redirect), ("state", state), ("scope", string.Join(' ', scopes)) })
        {
            page.Append($"<input type=\"hidden\" name=\"{name}\" value=\"{Html(value)}\">");
        }

        page.Append("<fieldset><legend>Sign in as</legend>");
        foreach (var (member, at) in members.Select((m, i) => (m, i)))
        {
            page.Append($"<p><label><input type=\"radio\" name=\"member\" value=\"{Html(member.Id)}\"{(at == 0 ? " checked" : "")}> {Html(member.GivenName)} {Html(member.FamilyName)}</label></p>");
        }

        return page.Append("</fieldset><p><button name=\"do\" value=\"allow\">Allow</button> <button name=\"do\" value=\"cancel\">Cancel</button> <button name=\"do\" value=\"leave\">Do not sign in</button></p></form>").ToString();
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
