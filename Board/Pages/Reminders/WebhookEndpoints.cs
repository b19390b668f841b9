using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Settings;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Reminders;

/// <summary>The forms of the team's channels in Teams and Slack, on the page of the settings.</summary>
internal static class WebhookEndpoints
{
    internal static void Map(IEndpointRouteBuilder pages)
    {
        // After a refused form the address is that of the form; going there again shows the settings.
        pages.MapGet("/settings/reminders/{way}", () => Answering.Done("/settings")).Needs(Role.Reader);
        pages.MapPost("/settings/reminders/{way}", PutAsync).Needs(Role.Admin);
        pages.MapPost("/settings/reminders/{way}/remove", RemoveAsync).Needs(Role.Admin);
    }

    private static async Task<IResult> PutAsync(string way, HttpContext context, WebhookBook book, IWho who, VisitReader visits, SettingsReader settings, PresenceOptions options)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            await book.PutAsync(options.Workspace, way, Fields.Text(form, "address") ?? "", who.Of(context), context.RequestAborted).ConfigureAwait(false);
            return Answering.Done("/settings", "webhook-put", at: "reminders");
        }
        catch (PresenceException e) when (e.Kind is FaultKind.Invalid)
        {
            // What was typed is a secret: no page shows it again.
            var visit = await visits.ReadAsync(context, new(e, null, new Dictionary<string, string>())).ConfigureAwait(false);
            return await SettingsEndpoints.PageAsync(visit, settings, context, []).ConfigureAwait(false);
        }
    }

    private static async Task<IResult> RemoveAsync(string way, HttpContext context, WebhookBook book, IWho who, PresenceOptions options)
    {
        await book.RemoveAsync(options.Workspace, way, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answering.Done("/settings", "webhook-removed", at: "reminders");
    }
}
