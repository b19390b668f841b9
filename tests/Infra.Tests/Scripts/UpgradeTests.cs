namespace Recruiting.Infra.Tests.Scripts;

/// <summary>An upgrade, by the script, of a board that runs.</summary>
[TestClass]
public sealed class UpgradeTests : IAsyncDisposable
{
    private readonly Shell shell = new();
    private PausableBoard? board;

    private PausableBoard Board => board!;

    [TestInitialize]
    public async Task StartAsync()
    {
        board = await PausableBoard.StartAsync();
        shell.Program = Program;
    }

    public async ValueTask DisposeAsync()
    {
        if (board is not null) await board.DisposeAsync();
    }

    private bool pausedAtDeployment;

    // dotnet writes something to pack; the deployment notes how the board was.
    private (int, string) Program(string line)
    {
        if (line.StartsWith("dotnet publish", StringComparison.Ordinal)) File.WriteAllText(Path.Combine(Directory.CreateDirectory(line.Split(' ')[^1]).FullName, "host.json"), "{}");
        if (line.StartsWith("az functionapp deployment", StringComparison.Ordinal)) pausedAtDeployment = Board.IsPausedAsync().GetAwaiter().GetResult();
        return (0, line.StartsWith("az account", StringComparison.Ordinal) ? "a-token" : "");
    }

    private Task<string?> UpgradeAsync(params (string, object)[] more) => shell.RunAsync(
        "upgrade.ps1", [("Board", Board.Address), ("ClientId", "client"), ("ResourceGroup", "group"), ("FunctionApp", "app"), .. more]);

    [TestMethod]
    public async Task Upgrade_Deploys_WhilePaused_AndResumes()
    {
        Assert.IsNull(await UpgradeAsync());

        Assert.IsTrue(pausedAtDeployment);
        Assert.IsFalse(await Board.IsPausedAsync());
        Assert.StartsWith("dotnet publish", shell.Ran[0], "what takes long, and may fail, comes before the pause");
        Assert.StartsWith("az account get-access-token --scope api://client/.default", shell.Ran[1]);
        Assert.StartsWith("az functionapp deployment source config-zip --resource-group group --name app --src ", shell.Ran[2]);
        Assert.HasCount(3, shell.Ran);
    }

    [TestMethod]
    public async Task Upgrade_WhileAPostIsOnItsWay_WaitsForIt()
    {
        var published = await Board.PublishingAsync();
        var atSleep = 0;
        shell.Slept = seconds =>
        {
            atSleep = shell.Ran.Count;
            Board.Clock.Advance(TimeSpan.FromSeconds(seconds));
            published.GetAwaiter().GetResult();
        };

        Assert.IsNull(await UpgradeAsync());

        Assert.AreEqual(2, atSleep, "built and signed in, not deployed");
        Assert.Contains("1 post(s) on their way out; waiting.", shell.Said);
        Assert.HasCount(3, shell.Ran);
        Assert.IsFalse(await Board.IsPausedAsync());
    }

    [TestMethod]
    public async Task Upgrade_ThatNeverGetsItsTurn_ChangesNothing()
    {
        var published = await Board.PublishingAsync();

        var stopped = await UpgradeAsync(("WaitSeconds", 10));

        Assert.Contains("1 post(s) are still on their way out after 10 seconds. Nothing was changed.", stopped!);
        Assert.IsFalse(await Board.IsPausedAsync());
        Assert.HasCount(2, shell.Ran, "nothing was deployed");
        Board.Clock.Advance(TimeSpan.FromSeconds(1));
        await published;
    }

    [TestMethod]
    public async Task Upgrade_OfABoardThatSomebodyPaused_LeavesItPaused()
    {
        await Board.PauseAsync("Holidays.");

        Assert.IsNull(await UpgradeAsync());

        Assert.Contains("Holidays.", shell.Said);
        Assert.IsTrue(await Board.IsPausedAsync());
    }

    [TestMethod]
    public async Task Upgrade_ThatFailsToDeploy_StaysPausedAndSaysSo()
    {
        shell.Program = line => line.StartsWith("az functionapp", StringComparison.Ordinal) ? (3, "") : Program(line);

        var stopped = await UpgradeAsync();

        Assert.Contains("Deploying failed (exit code 3). The board is paused, and it is not known which release runs", stopped!);
        Assert.IsTrue(await Board.IsPausedAsync());
    }

    [TestMethod]
    public async Task Upgrade_ThatDoesNotBuild_DoesNotPause()
    {
        shell.Program = line => line.StartsWith("dotnet", StringComparison.Ordinal) ? (1, "") : Program(line);

        Assert.Contains("Building failed (exit code 1). Nothing was changed.", (await UpgradeAsync())!);
        Assert.HasCount(1, shell.Ran);
    }

    [TestMethod]
    public async Task Upgrade_ToAnEarlierRelease_BuildsThatOne()
    {
        Assert.IsNull(await UpgradeAsync(("Release", "v0.1.0")));

        Assert.MatchesRegex("^git -C .+ worktree add --detach (.+/source) v0.1.0$", shell.Ran[0]);
        var source = shell.Ran[0].Split(' ')[^2];
        Assert.StartsWith($"dotnet publish {source}/Functions ", shell.Ran[1]);
        Assert.EndsWith($" worktree remove --force {source}", shell.Ran[^1]);
    }

    [TestMethod]
    public async Task Upgrade_WithoutParameters_TakesThemFromAzdsEnvironment()
    {
        shell.Program = line => line.StartsWith("azd env get-value", StringComparison.Ordinal)
            ? (0, line.EndsWith("BOARD_URL", StringComparison.Ordinal) ? Board.Address.ToString() : line.Split(' ')[^1].ToLowerInvariant())
            : Program(line);

        Assert.IsNull(await shell.RunAsync("upgrade.ps1"));

        Assert.Contains("--resource-group resource_group --name function_app", shell.Ran[^1]);
    }
}
