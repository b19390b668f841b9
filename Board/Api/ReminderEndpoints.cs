using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;
using Recruiting.Board.Http;
using Recruiting.Board.SignIn;
using Recruiting.Core;
using Recruiting.Core.Reminding;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Api;

/// <summary><c>/api/reminders</c>: the team's channels in Teams and Slack. An address is taken and never given back.</summary>
internal static class ReminderEndpoints
{
    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/reminders", GetAsync).WithName("getReminders").Produces<RemindersBody>().Needs(Role.Admin);
        api.MapPut("/reminders/{way}", PutAsync).WithName("putReminderWay").Accepts<WebhookForm>("application/json").Produces<WebhookBody>().Produces<WebhookBody>(201).Needs(Role.Admin);
        api.MapDelete("/reminders/{way}", DeleteAsync).WithName("deleteReminderWay").Produces(204).Needs(Role.Admin);
        api.MapPost("/colleagues/{id}/reminder", TryAsync).WithName("tryReminder").Produces<ItemsBody<TriedBody>>().Needs(Role.Admin, orSelf: true);
    }

    private static async Task<IResult> TryAsync(string id, string? way, HttpContext context, ReminderTrial trial, IWho who, PresenceOptions options)
    {
        var tried = await trial.SendAsync(options.Workspace, id, way, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answer.Json(new ItemsBody<TriedBody>([.. tried.Select(t => new TriedBody(t.Way, t.Delivered.Outcome, t.Delivered.Code, t.Sentence.In(Asked.Language(context, options))))], null));
    }

    private static async Task<IResult> GetAsync(HttpContext context, WebhookStore webhooks, PresenceOptions options)
    {
        var all = await webhooks.AllAsync(options.Workspace, context.RequestAborted).ConfigureAwait(false);
        return Answer.Json(new RemindersBody(WebhookBody.Of(all, ReminderWays.Teams), WebhookBody.Of(all, ReminderWays.Slack)));
    }

    private static async Task<IResult> PutAsync(string way, HttpContext context, WebhookBook book, IWho who, PresenceOptions options)
    {
        var form = await JsonBody.ReadAsync<WebhookForm>(context.Request).ConfigureAwait(false);
        var (webhook, created) = await book.PutAsync(options.Workspace, way, form.Address ?? "", who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Answer.Json(WebhookBody.Of(webhook), created ? 201 : 200);
    }

    private static async Task<IResult> DeleteAsync(string way, HttpContext context, WebhookBook book, IWho who, PresenceOptions options)
    {
        await book.RemoveAsync(options.Workspace, way, who.Of(context), context.RequestAborted).ConfigureAwait(false);
        return Results.NoContent();
    }
}

/// <summary>What became of a reminder that was sent to see whether it arrives.</summary>
/// <param name="Way">By which way.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Code">Where it was not taken: a stable code; else null.</param>
/// <param name="Message">The same in words, with what to look at.</param>
public sealed record TriedBody(string Way, DeliveryOutcome Outcome, string? Code, string Message);

/// <summary>The address of a webhook.</summary>
public sealed record WebhookForm
{
    /// <summary>As Teams or Slack gave it, https; a secret.</summary>
    public string? Address { get; init; }

    /// <inheritdoc />
    public override string ToString() => "A webhook";
}

/// <summary>A webhook that is set up, without its secret.</summary>
/// <param name="Host">Where it goes to.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">Who gave it.</param>
public sealed record WebhookBody(string Host, Instant Since, string By)
{
    internal static WebhookBody Of(Webhook webhook) => new(webhook.Host, webhook.Since, webhook.By);

    internal static WebhookBody? Of(IEnumerable<Webhook> all, string way) => all.FirstOrDefault(w => w.Way == way) is { } found ? Of(found) : null;
}

/// <summary>The ways that the team has set up; absent where it has not.</summary>
public sealed record RemindersBody(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WebhookBody? Teams, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WebhookBody? Slack);
