using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Recruiting.Core.LinkedIn;

/// <summary>Puts <see cref="ILinkedIn"/> and its neighbours into a host.</summary>
public static class LinkedInRegistration
{
    /// <summary>Adds <see cref="ILinkedIn"/>, <see cref="ILinkedInReading"/>, <see cref="ILinkedInSignIn"/> and <see cref="ILinkedInUploads"/>, with <see cref="LinkedInOptions"/> from the section <c>LinkedIn</c>. The host provides <see cref="TimeProvider"/>.</summary>
    /// <exception cref="PresenceException"><c>configuration.invalid</c>: names each setting and what to put there.</exception>
    public static IServiceCollection AddLinkedIn(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new LinkedInOptions();
        configuration.GetSection(LinkedInOptions.Section).Bind(options);
        LinkedInOptionsRules.Check(options);
        services.AddSingleton(options);
        // None of the factory's own logs: they write down what a broken answer's exception says, and it says what the answer said.
        services
            .AddHttpClient<ILinkedIn, LinkedInClient>((http, provider) =>
                new LinkedInClient(http, provider.GetRequiredService<LinkedInOptions>(), provider.GetRequiredService<TimeProvider>()))
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan) // The deadline of each call is the only one.
            .ConfigurePrimaryHttpMessageHandler(LinkedInClient.CreateHandler)
            .RemoveAllLoggers();
        services
            .AddHttpClient<ILinkedInSignIn, LinkedInSignIn>((http, provider) =>
                new LinkedInSignIn(http, provider.GetRequiredService<LinkedInOptions>(), provider.GetRequiredService<TimeProvider>()))
            .ConfigureHttpClient(http => http.Timeout = TimeSpan.FromSeconds(30))
            .ConfigurePrimaryHttpMessageHandler(RestRequest.CreateHandler)
            .RemoveAllLoggers();
        services
            .AddHttpClient<ILinkedInUploads, LinkedInUploads>((http, provider) =>
                new LinkedInUploads(http, provider.GetRequiredService<LinkedInOptions>(), provider.GetRequiredService<TimeProvider>()))
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan) // As above.
            .ConfigurePrimaryHttpMessageHandler(RestRequest.CreateHandler)
            .RemoveAllLoggers();
        services
            .AddHttpClient<ILinkedInReading, LinkedInReadingClient>((http, provider) =>
                new LinkedInReadingClient(http, provider.GetRequiredService<LinkedInOptions>(), provider.GetRequiredService<TimeProvider>()))
            .ConfigureHttpClient(http =>
            {
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.MaxResponseContentBufferSize = 4 * 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(RestRequest.CreateHandler)
            .RemoveAllLoggers();
        return services;
    }
}
