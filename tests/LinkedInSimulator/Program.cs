namespace Recruiting.LinkedInSimulator;

/// <summary>Runs the simulator until Ctrl-C: <c>dotnet run --project tests/LinkedInSimulator [-- --urls http://127.0.0.1:5199]</c>.</summary>
internal static class Program
{
    private const string Urls = "http://127.0.0.1:5199";

    private static async Task<int> Main(string[] args)
    {
        var simulator = new Simulator(new SimulatorOptions());
        var token = simulator.Tokens.Put(new SimulatedToken { Name = "demo", Person = "demo", Pages = ["1234567"] });
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

        Console.WriteLine(Greeting(app.Urls.First(), token));
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static string Greeting(string address, SimulatedToken token) =>
        $$"""
        LinkedIn simulator: {{address}} (in memory; Ctrl-C ends it)

        A token, valid until it ends, for {{token.PersonUrn}} and its page urn:li:organization:{{token.Pages[0]}}:
          {{token.Value}}

        Point the Desk at it:
          LinkedIn__BaseAddress={{address}} LinkedIn__AuthAddress={{address}} dotnet run --project Desk

        and connect a page (PUT /api/channels/{id}/connection at the Desk's address) or a person (PUT /api/colleagues/{id}/connection):
          {"accessToken": "{{token.Value}}", "expiresAt": "2099-01-01T00:00:00Z", "urn": "urn:li:organization:{{token.Pages[0]}}"}
          {"accessToken": "{{token.Value}}", "expiresAt": "2099-01-01T00:00:00Z", "urn": "{{token.PersonUrn}}"}

        What a reader sees:  {{address}}/_admin/posts
        What was asked:      {{address}}/_admin/requests
        More tokens:         POST {{address}}/_admin/tokens  {"name": "late", "person": "demo", "state": "expired"}
        Trouble:             POST {{address}}/_admin/faults  {"kind": "dropAfterCreate", "call": "create", "token": "demo", "count": 1}
        """;
}
