using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruiting.Functions.Tests.Running;

/// <summary>An instance that is served, and a browser that has signed in as the first admin.</summary>
internal sealed class Served(Stage stage, Instance instance, HttpClient http) : IAsyncDisposable
{
    public HttpClient Http => http;

    /// <summary>The instance's services.</summary>
    public IServiceProvider Services => instance.Services;

    public static async Task<Served> StartAsync(bool signedIn = true, bool platform = true, params (string Key, string Value)[] settings)
    {
        var stage = await Stage.SetAsync();
        var instance = await stage.StartAsync(null, [("WEBSITE_AUTH_ENABLED", platform ? "True" : ""), .. settings]);
        var http = new HttpClient { BaseAddress = instance.Address };
        var principal = new { auth_typ = "aad", claims = new object[] { new { typ = "tid", val = Instance.Tenant }, new { typ = "oid", val = Instance.Admin }, new { typ = "name", val = "Admin" } } };
        if (signedIn) http.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(principal)));
        return new(stage, instance, http);
    }

    public async Task<JsonNode> ReadAsync(string path) => JsonNode.Parse(await Http.GetStringAsync(path))!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await instance.DisposeAsync();
        await stage.DisposeAsync();
    }
}
