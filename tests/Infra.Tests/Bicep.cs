using System.Diagnostics;

namespace Recruiting.Infra.Tests;

/// <summary>The real compiler, offline.</summary>
internal static class Bicep
{
    /// <summary>What the parameter files read from the environment: everything that may be given.</summary>
    public static IReadOnlyDictionary<string, string> Everything { get; } = new Dictionary<string, string>
    {
        ["AZURE_ENV_NAME"] = "team",
        ["AZURE_LOCATION"] = "westeurope",
        ["PRESENCE_CLIENT_ID"] = "11111111-1111-1111-1111-111111111111",
        ["PRESENCE_ADMINS"] = "22222222-2222-2222-2222-222222222222/55555555-5555-5555-5555-555555555555",
        ["PRESENCE_ADMIN_GROUP"] = "33333333-3333-3333-3333-333333333333",
        ["PRESENCE_ALERT_EMAIL"] = "team@example.com",
        ["PRESENCE_BUDGET_START"] = "2026-11-01",
        ["PRESENCE_ADDRESS"] = "https://board.example.com",
        ["PRESENCE_LANGUAGE"] = "nl",
        ["PRESENCE_TIME_ZONE"] = "Europe/Brussels",
        ["PRESENCE_LINKEDIN_PROFILE_CLIENT_ID"] = "78profile",
        ["PRESENCE_LINKEDIN_PAGE_CLIENT_ID"] = "78page",
        ["PRESENCE_MAIL_HOST"] = "smtp.example.com",
        ["PRESENCE_MAIL_FROM"] = "Recruiting <board@example.com>",
        ["PRESENCE_MAIL_USER"] = "board",
    };

    /// <summary>No more than what must be given.</summary>
    public static IReadOnlyDictionary<string, string> Least { get; } = Everything
        .Where(v => v.Key is "AZURE_ENV_NAME" or "AZURE_LOCATION" or "PRESENCE_CLIENT_ID" or "PRESENCE_ADMINS" or "PRESENCE_ALERT_EMAIL" or "PRESENCE_BUDGET_START").ToDictionary();

    /// <summary>Runs it in the folder of the templates.</summary>
    /// <returns>Exit code, what it made, and what it had to say.</returns>
    public static async Task<(int Code, string Output, string Said)> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        // A package keeps no permission for others, and some machines unpack it without the one to run it.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Repository.Bicep, File.GetUnixFileMode(Repository.Bicep) | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo(Repository.Bicep, arguments) { WorkingDirectory = Repository.Infra, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in Everything.Keys) start.Environment.Remove(name);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, said) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await said);
    }
}
