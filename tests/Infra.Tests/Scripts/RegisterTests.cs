using System.Text.Json.Nodes;

namespace Recruiting.Infra.Tests.Scripts;

/// <summary>The registration with Entra, before and after the resources are made.</summary>
[TestClass]
public sealed class RegisterTests
{
    private const string Client = "11111111-1111-1111-1111-111111111111";

    private readonly Shell shell = new();
    private readonly List<JsonNode> bodies = [];

    // Entra as the script sees it; what was given by a file is kept.
    private (int, string) Entra(string line, string trusted)
    {
        if (line.Split(' ').FirstOrDefault(w => w.StartsWith('@')) is { } file) bodies.Add(JsonNode.Parse(File.ReadAllText(file[1..]))!);
        return (0, line switch
        {
            _ when line.StartsWith("az account show", StringComparison.Ordinal) => "tenant",
            _ when line.StartsWith("az ad app create", StringComparison.Ordinal) => Client,
            _ when line.StartsWith("az ad signed-in-user", StringComparison.Ordinal) => "person",
            _ when line.StartsWith("az ad app federated-credential list", StringComparison.Ordinal) => trusted,
            _ => "",
        });
    }

    private Task<string?> RegisterAsync(string trusted, params (string, object)[] given)
    {
        shell.Program = line => Entra(line, trusted);
        // As azd gives them: by name, empty where it knows none.
        var all = new Dictionary<string, object> { ["ClientId"] = "", ["Admins"] = "", ["BudgetStart"] = "", ["Principal"] = "" };
        foreach (var (name, value) in given) all[name] = value;
        return shell.RunAsync("register.ps1", [.. all.Select(p => (p.Key, p.Value))]);
    }

    [TestMethod]
    public async Task Register_BeforeThereIsAnything_MakesTheRegistrationAndSaysSo()
    {
        Assert.IsNull(await RegisterAsync(""));

        Assert.Contains($"azd env set PRESENCE_CLIENT_ID {Client}", shell.Ran);
        Assert.Contains("azd env set PRESENCE_ADMINS tenant/person", shell.Ran);
        Assert.Contains(r => r.StartsWith("azd env set PRESENCE_BUDGET_START 20", StringComparison.Ordinal) && r.EndsWith("-01", StringComparison.Ordinal), shell.Ran);
        Assert.DoesNotContain(r => r.Contains("federated-credential", StringComparison.Ordinal), shell.Ran);
    }

    [TestMethod]
    public async Task Register_LetsAzureCliSpeakToTheBoard()
    {
        await RegisterAsync("");

        Assert.AreEqual($"api://{Client}", bodies[0]["identifierUris"]![0]!.GetValue<string>());
        Assert.AreEqual(2, bodies[0]["api"]!["requestedAccessTokenVersion"]!.GetValue<int>(), "the board takes tokens of the issuer's second version");
        Assert.AreEqual(
            bodies[0]["api"]!["oauth2PermissionScopes"]![0]!["id"]!.GetValue<string>(),
            bodies[1]["api"]!["preAuthorizedApplications"]![0]!["delegatedPermissionIds"]![0]!.GetValue<string>());
        var cli = bodies[1]["api"]!["preAuthorizedApplications"]![0]!["appId"]!.GetValue<string>();
        Assert.Contains(cli, (await Template.LeastAsync()).Config("authsettingsV2").ToJsonString());
    }

    [TestMethod]
    public async Task Register_OnceTheBoardIsThere_TrustsItsIdentity()
    {
        Assert.IsNull(await RegisterAsync("", ("ClientId", Client), ("Admins", "tenant/person"), ("BudgetStart", "2026-11-01"), ("Board", new Uri("https://func-1.azurewebsites.net")), ("Principal", "principal")));

        Assert.Contains($"az ad app update --id {Client} --web-redirect-uris https://func-1.azurewebsites.net/.auth/login/aad/callback", shell.Ran);
        Assert.StartsWith($"az ad app federated-credential create --id {Client} --parameters @", shell.Ran[^1]);
        var credential = bodies.Single();
        Assert.AreEqual("principal", credential["subject"]!.GetValue<string>());
        Assert.AreEqual("https://login.microsoftonline.com/tenant/v2.0", credential["issuer"]!.GetValue<string>());
        Assert.AreEqual("api://AzureADTokenExchange", credential["audiences"]![0]!.GetValue<string>());
    }

    [TestMethod]
    public async Task Register_Again_ChangesNothingThatIsRight()
    {
        Assert.IsNull(await RegisterAsync("principal", ("ClientId", Client), ("Admins", "tenant/person"), ("BudgetStart", "2026-11-01"), ("Board", new Uri("https://func-1.azurewebsites.net")), ("Principal", "principal")));

        Assert.IsEmpty(bodies);
        Assert.DoesNotContain(r => r.StartsWith("azd env set", StringComparison.Ordinal) || r.Contains(" create ", StringComparison.Ordinal), shell.Ran);
    }

    [TestMethod]
    public async Task Register_OfABoardMadeAnew_TrustsTheNewIdentity()
    {
        Assert.IsNull(await RegisterAsync("the-old-one", ("ClientId", Client), ("Admins", "tenant/person"), ("BudgetStart", "2026-11-01"), ("Board", new Uri("https://func-1.azurewebsites.net")), ("Principal", "principal")));

        Assert.StartsWith($"az ad app federated-credential update --id {Client} --federated-credential-id recruiting-board ", shell.Ran[^1]);
    }
}
