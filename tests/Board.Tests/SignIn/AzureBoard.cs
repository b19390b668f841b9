using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Recruiting.Board.SignIn;
using Recruiting.Core.Hosting;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Tests.SignIn;

/// <summary>The Board as Azure hosts it, behind App Service Authentication, on a free port of this machine; the store is SQLite in a folder of its own.</summary>
internal sealed class AzureBoard : IAsyncDisposable
{
    /// <summary>The tenant whose sign-ins count.</summary>
    public const string Tenant = "11111111-2222-3333-4444-555555555555";

    /// <summary>The object id of the admin whom the configuration names.</summary>
    public const string FirstAdmin = "aaaaaaaa-0000-0000-0000-000000000001";

    private readonly WebApplication app;
    private readonly DirectoryInfo data;

    private AzureBoard(WebApplication app, DirectoryInfo data) => (this.app, this.data) = (app, data);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Every endpoint there is.</summary>
    public IReadOnlyList<RouteEndpoint> Endpoints => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>A service of it.</summary>
    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Starts one.</summary>
    /// <param name="before">What the platform does before the Board sees a request.</param>
    /// <param name="store">Makes the store another than SQLite's.</param>
    /// <param name="settings">Configuration in place of the usual, as <c>key=value</c>; without a value it is left out.</param>
    public static async Task<AzureBoard> StartAsync(Action<WebApplication>? before = null, Func<IRowStore, IRowStore>? store = null, params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("recruiting-azure-");
        var builder = WebApplication.CreateEmptyBuilder(new());
        var configuration = new Dictionary<string, string?> { ["WEBSITE_AUTH_ENABLED"] = "True", ["Presence:Tenant"] = Tenant, ["Presence:Admins"] = $"{Tenant}/{FirstAdmin}" };
        foreach (var (key, value) in settings.Select(s => s.Split('=', 2)).Select(p => (p[0], p.ElementAtOrDefault(1)))) configuration[key] = value;
        builder.Configuration.AddInMemoryCollection(configuration);
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        TimeProvider clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero));
        var rows = await RowStores.OpenAsync($"sqlite:{Path.Combine(data.FullName, "azure.db")}", clock, default);
        builder.Services.AddLogging(log => log.AddFakeLogging()).AddRouting().AddSingleton(clock).AddSingleton(store?.Invoke(rows) ?? rows);
        builder.Services.AddDataProtection().SetApplicationName("Recruiting").UseEphemeralDataProtectionProvider();
        builder.Services.AddPresence(builder.Configuration, null).AddBoard().AddAppServiceSignIn();
        var app = builder.Build();
        before?.Invoke(app);
        app.UseBoard();
        app.UseRouting();
        app.MapBoard();
        await app.StartAsync();
        return new(app, data);
    }

    /// <summary>What the platform says of somebody who signed in, as a header.</summary>
    public static string Principal(string objectId, string tenant = Tenant, string? name = "Somebody Signedin", string provider = "aad") =>
        Header(JsonSerializer.Serialize(new
        {
            auth_typ = provider,
            name_typ = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
            role_typ = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role",
            claims = new[]
            {
                new { typ = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", val = (string?)"somebody@example.com" },
                new { typ = "name", val = name },
                new { typ = "http://schemas.microsoft.com/identity/claims/tenantid", val = (string?)tenant },
                new { typ = "http://schemas.microsoft.com/identity/claims/objectidentifier", val = (string?)objectId },
            },
        }));

    /// <summary>A header with this JSON in it.</summary>
    public static string Header(string json) => "X-MS-CLIENT-PRINCIPAL: " + Convert.ToBase64String(Encoding.UTF8.GetBytes(json));

    /// <summary>An object id that is the same for the same name.</summary>
    public static string IdOf(string colleague) => new Guid(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(colleague))[..16]).ToString();

    /// <summary>Somebody of our tenant as a header: the admin of the configuration, or whoever has this name.</summary>
    public static string As(string who) => Principal(who == "admin" ? FirstAdmin : IdOf(who), name: who);

    /// <summary>Puts a colleague who can sign in.</summary>
    public static async Task KnowAsync(BoardClient api, string colleague, params string[] roles) =>
        (await api.PutAsync($"/api/colleagues/{colleague}", new { name = char.ToUpperInvariant(colleague[0]) + colleague[1..], account = new { tenant = Tenant, objectId = IdOf(colleague) }, roles }, As("admin"))).Is(201);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        data.Delete(recursive: true);
    }
}
