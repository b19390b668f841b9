using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Recruiting.LinkedInSimulator;

/// <summary>A LinkedIn for one test or one test class: a real Kestrel on a free port of this machine, in this process.</summary>
public sealed class LinkedInSimulatorFixture : IAsyncDisposable
{
    /// <summary>The day whose API versions a test's LinkedIn takes unless told otherwise: tests do not die of old age.</summary>
    public static readonly DateOnly VersionsOn = new(2026, 11, 24);

    private readonly WebApplication _app;
    private readonly Simulator _simulator;

    private LinkedInSimulatorFixture(WebApplication app, Simulator simulator) => (_app, _simulator) = (app, simulator);

    /// <summary>Starts one. The default is the system's clock, seed 1, and the versions of <see cref="VersionsOn"/>; give <see cref="SimulatorOptions.Clock"/>
    /// a fake clock to have ids and times follow it.</summary>
    public static async Task<LinkedInSimulatorFixture> StartAsync(SimulatorOptions? options = null)
    {
        var simulator = new Simulator((options ?? new()) with { VersionsOn = options?.VersionsOn ?? VersionsOn });
        var app = SimulatorApp.Build(simulator, "http://127.0.0.1:0", []);
        await app.StartAsync();
        return new(app, simulator);
    }

    /// <summary>Its address, such as <c>http://127.0.0.1:41234/</c>; for <c>LinkedIn:BaseAddress</c>.</summary>
    public Uri BaseAddress => new(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <inheritdoc cref="Simulator.Tokens"/>
    public TokenBook Tokens => _simulator.Tokens;

    /// <inheritdoc cref="Simulator.SignIn"/>
    public SignInBook SignIn => _simulator.SignIn;

    /// <inheritdoc cref="Simulator.Posts"/>
    public PostBook Posts => _simulator.Posts;

    /// <inheritdoc cref="Simulator.Groups"/>
    public GroupBook Groups => _simulator.Groups;

    /// <inheritdoc cref="Simulator.Assets"/>
    public AssetBook Assets => _simulator.Assets;

    /// <summary>What readers see with a post.</summary>
    public IReadOnlyList<ShownMedia> MediaOf(SimulatedPost post) => ShownMedia.Of(post, Assets);

    /// <inheritdoc cref="Simulator.Faults"/>
    public FaultPlan Faults => _simulator.Faults;

    /// <inheritdoc cref="Simulator.Requests"/>
    public RequestLog Requests => _simulator.Requests;

    /// <summary>Retires or renews API versions for all tokens: those of that day are active from now on.</summary>
    public void ActiveVersionsOf(DateOnly day) => _simulator.Versions.On = day;

    /// <summary>Adds a valid token with all scopes and gives its value.</summary>
    /// <param name="person">The bare person id; it posts as <c>urn:li:person:{person}</c>. The token is called the same.</param>
    /// <param name="pages">The bare ids of the organizations it may post as.</param>
    public string AddToken(string person, params string[] pages) => Tokens.Put(new SimulatedToken { Name = person, Person = person, Pages = pages }).Value!;

    /// <summary>Stops it; connections that wait are dropped.</summary>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }
}
