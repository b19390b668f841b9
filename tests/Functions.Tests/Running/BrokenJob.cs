using Microsoft.Extensions.DependencyInjection;
using Recruiting.Core;
using Recruiting.Core.Jobs;
using Recruiting.Core.Publishing;

namespace Recruiting.Functions.Tests.Running;

/// <summary>One job that always fails, on one instance.</summary>
internal sealed class BrokenJob : ITimedJob
{
    public const string Code = "test.broken";

    public string Name => JobSchedules.GuardStreaks;

    public static void Register(IServiceCollection services)
    {
        services.Remove(services.Single(s => s.ImplementationType == typeof(GuardStreaksJob)));
        services.AddSingleton<ITimedJob>(new BrokenJob());
    }

    public Task<Counts> RunAsync(CancellationToken cancel = default) => throw new PresenceException(FaultKind.Unavailable, Code, "It is broken.");
}
