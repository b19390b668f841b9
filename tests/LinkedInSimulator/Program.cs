namespace Recruiting.LinkedInSimulator;

/// <summary>Runs the simulator until Ctrl-C: <c>dotnet run --project tests/LinkedInSimulator [-- --urls http://127.0.0.1:5199]</c>.</summary>
internal static class Program
{
    private const string Urls = "http://127.0.0.1:5199";

    private static async Task<int> Main(string[] args)
    {
        var simulator = new Simulator(new SimulatorOptions());
        var token = simulator.Tokens.Put(new SimulatedToken { Name = "demo", Person = "demo", Pages = ["1234567"] });
        Inhabit(simulator.SignIn);
        await using var app = SimulatorApp.Build(simulator, Urls, args);
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken)
        {
            await Console.Error.WriteLineAsync($"{taken.Message} Choose another address with --urls.");
            return 1;
        }

        Console.WriteLine(Greeting(app.Urls.First(), token, simulator.SignIn));
        await app.WaitForShutdownAsync();
        return 0;
    }

    // Two people and three pages, and the Desk's usual addresses to come back to.
    private static void Inhabit(SignInBook signIn)
    {
        foreach (var host in (string[])["127.0.0.1", "localhost"]) signIn.AllowRedirect($"http://{host}:5080/connect/linkedin");
        foreach (var (id, name) in new[] { ("1234567", "Example Ltd"), ("1234568", "Careers at Example"), ("1234569", "Somebody else's page") }) signIn.PutOrganization(id, name);
        signIn.Put(new SimulatedMember("demo", "Sim", "Member", new SimulatedRole("1234567"), new SimulatedRole("1234568", "CONTENT_ADMINISTRATOR"), new SimulatedRole("1234569", "ANALYST")));
        signIn.Put(new SimulatedMember("other", "Other", "Member"));
    }

    private static string Greeting(string address, SimulatedToken token, SignInBook signIn) =>
        $$"""
        LinkedIn simulator: {{address}} (in memory; Ctrl-C ends it)

        A token, valid until it ends, for {{token.PersonUrn}} and its page urn:li:organization:{{token.Pages[0]}}:
          {{token.Value}}

        Point the Desk at it, with the simulator's two apps, and connect on its page /connections:
          dotnet run --project Desk -- --LinkedIn:BaseAddress {{address}} --LinkedIn:AuthAddress {{address}} \
            --LinkedIn:Profile:ClientId {{signIn.App("profile").ClientId}} --LinkedIn:Profile:ClientSecret {{signIn.App("profile").ClientSecret}} \
            --LinkedIn:Page:ClientId {{signIn.App("page").ClientId}} --LinkedIn:Page:ClientSecret {{signIn.App("page").ClientSecret}}
        A Desk at another address than http://127.0.0.1:5080: POST {{address}}/_admin/redirects  {"address": "http://127.0.0.1:5081/connect/linkedin"}

        Or connect by hand: a page (PUT /api/channels/{id}/connection at the Desk's address) or a person (PUT /api/colleagues/{id}/connection):
          {"accessToken": "{{token.Value}}", "expiresAt": "2099-01-01T00:00:00Z", "urn": "urn:li:organization:{{token.Pages[0]}}"}
          {"accessToken": "{{token.Value}}", "expiresAt": "2099-01-01T00:00:00Z", "urn": "{{token.PersonUrn}}"}

        What a reader sees:  {{address}}/_admin/posts
        What was asked:      {{address}}/_admin/requests
        More tokens:         POST {{address}}/_admin/tokens  {"name": "late", "person": "demo", "state": "expired"}
        Trouble:             POST {{address}}/_admin/faults  {"kind": "dropAfterCreate", "call": "create", "token": "demo", "count": 1}
        """;
}
