using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Recruiting.Core.Reminding.Ways;

/// <summary>Puts the ways into a host.</summary>
public static class WaysRegistration
{
    /// <summary>Adds an <see cref="IReminderWay"/> for Teams, for Slack, and for mail where the section <c>Mail</c> names a server. The host provides <see cref="TimeProvider"/>.</summary>
    /// <exception cref="PresenceException"><c>configuration.invalid</c>: names each setting and what to put there.</exception>
    public static IServiceCollection AddReminderWays(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new MailOptions();
        configuration.GetSection(MailOptions.Section).Bind(options);
        services.AddSingleton(options);
        if (options.IsConfigured)
        {
            _ = MailServer.Of(options); // What is wrong is said at the start, and not when the first mail is due.
            services.AddSingleton<IReminderWay, MailWay>();
        }

        // None of the factory's own logs: they write addresses down, and these are secrets.
        services.AddHttpClient(WebhookPost.Client).ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan).ConfigurePrimaryHttpMessageHandler(() => WebhookPost.CreateHandler()).RemoveAllLoggers();
        services.AddSingleton<WebhookPost>().AddSingleton<IReminderWay, TeamsWay>().AddSingleton<IReminderWay, SlackWay>();
        return services;
    }
}
