using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruiting.Board.Pages.Calendar;
using Recruiting.Board.Pages.Card;
using Recruiting.Board.Pages.Channels;
using Recruiting.Board.Pages.Connections;
using Recruiting.Board.Pages.FirstSteps;
using Recruiting.Board.Pages.Log;
using Recruiting.Board.Pages.Media;
using Recruiting.Board.Pages.People;
using Recruiting.Board.Pages.Plan;
using Recruiting.Board.Pages.Posts;
using Recruiting.Board.Pages.Review;
using Recruiting.Board.Pages.Settings;
using Recruiting.Board.Pages.Today;
using Recruiting.Board.Pages.Write;

namespace Recruiting.Board.Pages.Look;

/// <summary>Registers what pages need.</summary>
internal static class PageServices
{
    internal static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "form";
            // Not Strict: whoever comes back from signing in elsewhere, or from a link in a mail, would come without it and be given another,
            // and every form that is open in another tab would be refused.
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.HttpOnly = true;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The security headers say it for every answer.
            o.SuppressXFrameOptionsHeader = true;
        });
        // ë and emoji as they are rather than as numbers; what HTML gives a meaning to is encoded all the same.
        services.Replace(ServiceDescriptor.Singleton(HtmlEncoder.Create(UnicodeRanges.All)));
        services.AddSingleton<VisitReader>();
        services.AddSingleton<TodayReader>().AddSingleton<FirstStepsReader>();
        services.AddSingleton<PlanReader>().AddSingleton<MoveReader>().AddSingleton<SlotReader>();
        services.AddSingleton<ChannelReader>().AddSingleton<ChannelYearReader>().AddSingleton<ChannelShowing>().AddSingleton<ChannelChanging>();
        services.AddSingleton<PostReader>().AddSingleton<PostMoving>().AddSingleton<FormAgain>().AddTransient<MediaTaking>();
        services.AddSingleton<NewReader>().AddSingleton<NewWriting>().AddSingleton<UnsentForms>();
        services.AddSingleton<ReviewReader>();
        services.AddSingleton<ConnectionReader>();
        services.AddSingleton<PeopleReader>().AddSingleton<PeopleChanging>();
        services.AddSingleton<TeamChanging>().AddSingleton<SettingsReader>();
        services.AddSingleton<LogReader>();
        services.AddSingleton<CalendarReader>();
        services.AddSingleton<CardDoor>().AddSingleton<CardReader>();
    }
}
