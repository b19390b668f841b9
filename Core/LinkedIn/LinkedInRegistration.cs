using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Recruiting.Core.LinkedIn;

/// <summary>Puts <see cref="ILinkedIn"/> into a host.</summary>
public static class LinkedInRegistration
{
    /// <summary>Adds <see cref="ILinkedIn"/>, with <see cref="LinkedInOptions"/> from the section <c>LinkedIn</c>, checked when the host starts
    /// (else at first use: <see cref="OptionsValidationException"/> names each setting and what to put there). The host provides <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddLinkedIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<LinkedInOptions>, LinkedInOptionsRules>();
        services.AddOptions<LinkedInOptions>().Bind(configuration.GetSection(LinkedInOptions.Section)).ValidateOnStart();
        services
            .AddHttpClient<ILinkedIn, LinkedInClient>((http, provider) =>
                new LinkedInClient(http, provider.GetRequiredService<IOptions<LinkedInOptions>>().Value, provider.GetRequiredService<TimeProvider>()))
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan) // The deadline of each call is the only one.
            .ConfigurePrimaryHttpMessageHandler(LinkedInClient.CreateHandler);
        return services;
    }
}
