using Microsoft.Playwright;

namespace Recruiting.Browser.Tests;

/// <summary>The one browser that all tests share; each visit has a context of its own, with its own cookies.</summary>
[TestClass]
public static class Chromium
{
    /// <summary>The environment variable that says where Chromium is.</summary>
    public const string PathVariable = "CHROMIUM_PATH";

    /// <summary>How long anything is waited for, in milliseconds: longer than a page takes on a machine that is busy with other tests. What is there is not waited for.</summary>
    public const float Patience = 60_000;

    private static IPlaywright? playwright;

    /// <summary>The browser.</summary>
    public static IBrowser Browser { get; private set; } = null!;

    [AssemblyInitialize]
    public static async Task StartAsync(TestContext _)
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable(PathVariable) ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    [AssemblyCleanup]
    public static async Task StopAsync()
    {
        await Browser.DisposeAsync();
        playwright?.Dispose();
        await DeskUnderTest.ForgetSampleAsync();
    }
}
