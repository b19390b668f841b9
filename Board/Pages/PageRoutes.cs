using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Recruiting.Board.Http;
using Recruiting.Board.Pages.Assets;
using Recruiting.Board.Pages.Calendar;
using Recruiting.Board.Pages.Card;
using Recruiting.Board.Pages.Channels;
using Recruiting.Board.Pages.Connections;
using Recruiting.Board.Pages.FirstSteps;
using Recruiting.Board.Pages.Health;
using Recruiting.Board.Pages.Import;
using Recruiting.Board.Pages.Installed;
using Recruiting.Board.Pages.Log;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.More;
using Recruiting.Board.Pages.People;
using Recruiting.Board.Pages.Plan;
using Recruiting.Board.Pages.Posts;
using Recruiting.Board.Pages.Reminders;
using Recruiting.Board.Pages.Review;
using Recruiting.Board.Pages.Settings;
using Recruiting.Board.Pages.SignIn;
using Recruiting.Board.Pages.Today;
using Recruiting.Board.Pages.Write;
using Recruiting.Board.SignIn;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages;

/// <summary>Where the pages are.</summary>
internal static class PageRoutes
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        BoardAssets.Map(routes);
        CalendarEndpoints.MapFile(routes);
        EndEndpoints.MapOneClick(routes);
        var pages = routes.MapGroup("").AddEndpointFilter<RouteGroupBuilder, OwnForms>().ExcludeFromDescription();
        TodayEndpoints.Map(pages);
        FirstStepsEndpoints.Map(pages);
        PlanEndpoints.Map(pages);
        ChannelEndpoints.Map(pages);
        PostEndpoints.Map(pages);
        NewEndpoints.Map(pages);
        ImportEndpoints.Map(pages);
        ConnectionEndpoints.Map(pages);
        ReviewEndpoints.Map(pages);
        PeopleEndpoints.Map(pages);
        SettingsEndpoints.Map(pages);
        LogEndpoints.Map(pages);
        HealthEndpoints.Map(pages);
        MoreEndpoints.Map(pages);
        CalendarEndpoints.Map(pages);
        CardEndpoints.Map(pages);
        EndEndpoints.Map(pages);
        WebhookEndpoints.Map(pages);
        HereEndpoints.Map(pages);
        SignInEndpoints.Map(pages);
        InstalledEndpoints.Map(pages);
        pages.MapPost("/language", (Delegate)LanguageAsync).Needs(Role.Reader);
        pages.MapGet("/language", () => Answering.Done("/")).Needs(Role.Reader);
    }

    // For a colleague it is a setting that goes along to every device; for anybody else this browser keeps it.
    private static async Task<IResult> LanguageAsync(HttpContext context, PeopleChanging people, IWho who)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var language = form["language"] == "nl" ? "nl" : "en";
        if (who.Of(context).Colleague is { } self) await people.ChangeAsync(self, form, (_, old) => old with { ReadsIn = language }, context).ConfigureAwait(false);
        context.Response.Cookies.Append(Asked.LanguageCookie, language, new()
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return Answering.Done(Fields.Back(form));
    }
}
