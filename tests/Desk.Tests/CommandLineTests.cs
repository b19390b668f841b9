using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Recruiting.Desk.Tests;

/// <summary>The real process: what it says, where, and with which exit code.</summary>
[TestClass]
public sealed class CommandLineTests : IDisposable
{
    private readonly TempData temp = new();

    public void Dispose() => temp.Dispose();

    private static void IsOneClearSentence((int Code, string Output, string Errors) end, string code)
    {
        Assert.AreNotEqual(0, end.Code);
        Assert.StartsWith(code + ": ", end.Errors);
        Assert.HasCount(1, end.Errors.Trim().Split('\n'), end.Errors);
        Assert.DoesNotContain("   at ", end.Errors + end.Output);
        Assert.DoesNotContain("Exception", end.Errors + end.Output);
    }

    [TestMethod]
    public async Task Help_SaysEverything()
    {
        var (code, output, errors) = await DeskProcess.RunAsync("--help");

        Assert.AreEqual(0, code);
        Assert.AreEqual("", errors);
        foreach (var word in (string[])["--sample", "--import", "--approve", "--quit", "--restore", "--replace", "--copy-to", "--copy-keys", "--urls", "--Presence:Data", "--Presence:Store", "--Presence:KeyVault", "--Presence:TimeZone", "--Presence:Language", "--Presence:Jobs", "--LinkedIn:BaseAddress", "--LinkedIn:Version", "Presence__Store", "5080"])
        {
            Assert.Contains(word, output);
        }
    }

    [TestMethod]
    public async Task Sample_Twice_AddsNothingTwiceAndSaysSo()
    {
        var first = await DeskProcess.RunAsync("--sample", "--quit", "--Presence:Data", temp.Data);
        var second = await DeskProcess.RunAsync("--sample", "--quit", "--Presence:Data", temp.Data);

        Assert.AreEqual(0, first.Code, first.Errors);
        Assert.Contains("40 posts", first.Output);
        Assert.AreEqual(0, second.Code, second.Errors);
        Assert.Contains("nothing was added", second.Output);
        Assert.AreEqual("", first.Errors + second.Errors);
        Assert.DoesNotContain("warn:", first.Output, "a newcomer is not greeted by what they can do nothing about");
    }

    [TestMethod]
    public async Task Import_AFile_IsThereAfterwards()
    {
        await DeskProcess.RunAsync("--sample", "--quit", "--Presence:Data", temp.Data);
        var file = temp.File("plan.csv", "channel,text\ndotnet-nl,One more for the queue.\n");
        var first = await DeskProcess.RunAsync("--import", file, "--approve", "--quit", "--Presence:Data", temp.Data);
        var second = await DeskProcess.RunAsync("--import", file, "--approve", "--quit", "--Presence:Data", temp.Data);

        Assert.AreEqual(0, first.Code, first.Errors);
        Assert.Contains("1 accepted, 0 unchanged", first.Output);
        Assert.Contains("0 accepted, 1 unchanged", second.Output);
    }

    [TestMethod]
    public async Task Import_WrongRows_NamesThemAndFails()
    {
        var file = temp.File("plan.csv", "channel,due,text\nnowhere,,Hello.\nnowhere,11/12/2026 8:30,Hello again.\n");
        var end = await DeskProcess.RunAsync("--import", file, "--quit", "--Presence:Data", temp.Data);

        Assert.AreEqual(1, end.Code);
        Assert.Contains("plan.csv, line 2, channel:", end.Errors);
        Assert.Contains("plan.csv, line 3, due:", end.Errors);
        Assert.Contains("Nothing was imported", end.Output);
    }

    [TestMethod]
    public async Task Import_NoSuchFile_IsOneClearSentence() =>
        IsOneClearSentence(await DeskProcess.RunAsync("--import", "nowhere.csv", "--quit", "--Presence:Data", temp.Data), "import.file-unreadable");

    [TestMethod]
    public async Task Import_AnotherKindOfFile_Fails()
    {
        var end = await DeskProcess.RunAsync("--import", temp.File("plan.xlsx", "PK\u0003\u0004"), "--quit", "--Presence:Data", temp.Data);

        Assert.AreEqual(1, end.Code);
        Assert.Contains("plan.xlsx, line 1", end.Errors);
    }

    [TestMethod]
    [DataRow("desk.option-unknown", "--smaple")]
    [DataRow("desk.option-unknown", "plan.csv")]
    [DataRow("desk.option-without-value", "--Presence:Data")]
    public async Task Option_ThatIsNone_IsOneClearSentence(string code, params string[] arguments) => IsOneClearSentence(await DeskProcess.RunAsync(arguments), code);

    [TestMethod]
    public async Task Urls_ThatCannotBe_IsOneClearSentence() =>
        IsOneClearSentence(await DeskProcess.RunAsync("--urls", "http://localhost:0", "--Presence:Data", temp.Data), "desk.cannot-listen");

    [TestMethod]
    public async Task Endpoints_OfKestrel_AreLoopbackToo() =>
        IsOneClearSentence(await DeskProcess.RunAsync("--Kestrel:Endpoints:Web:Url", "http://0.0.0.0:0", "--Presence:Data", temp.Data), "desk.not-loopback");

    [TestMethod]
    public async Task Port_Taken_IsOneClearSentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        IsOneClearSentence(await DeskProcess.RunAsync("--urls", $"http://127.0.0.1:{port}", "--Presence:Data", temp.Data), "desk.port-taken");
    }

    [TestMethod]
    [DataRow("http://0.0.0.0:0")]
    [DataRow("http://*:5999")]
    [DataRow("http://192.0.2.1:5999")]
    [DataRow("http://127.0.0.1:0;http://[::]:0")]
    [DataRow("nonsense")]
    public async Task Urls_BeyondThisComputer_IsOneClearSentence(string urls) =>
        IsOneClearSentence(await DeskProcess.RunAsync("--urls", urls, "--Presence:Data", temp.Data), "desk.not-loopback");

    [TestMethod]
    public async Task Folder_ThatIsAFile_IsOneClearSentence() =>
        IsOneClearSentence(await DeskProcess.RunAsync("--Presence:Data", temp.File("data-file", "")), "data.unwritable");

    [TestMethod]
    public async Task Store_Damaged_IsOneClearSentence()
    {
        Directory.CreateDirectory(temp.Data);
        await File.WriteAllTextAsync(temp.Store, string.Concat(Enumerable.Repeat("This is no database. ", 500)));

        IsOneClearSentence(await DeskProcess.RunAsync("--Presence:Data", temp.Data), "store.damaged");
    }

    [TestMethod]
    public async Task Store_OfANewerRelease_IsOneClearSentence()
    {
        Assert.AreEqual(0, (await DeskProcess.RunAsync("--sample", "--quit", "--Presence:Data", temp.Data)).Code);
        await using (var connection = new SqliteConnection($"Data Source={temp.Store};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version=999";
            await command.ExecuteNonQueryAsync();
        }

        IsOneClearSentence(await DeskProcess.RunAsync("--Presence:Data", temp.Data), "store.newer");
    }

    [TestMethod]
    [DataRow("--Presence:Store", "ftp://nowhere")]
    [DataRow("--Presence:TimeZone", "Europe/Utrecht")]
    [DataRow("--Presence:Language", "klingon")]
    [DataRow("--Presence:Jobs", "perhaps")]
    [DataRow("--LinkedIn:BaseAddress", "nonsense")]
    [DataRow("--LinkedIn:Version", "tomorrow")]
    public async Task Setting_Senseless_FailsWithoutAStackTrace(string name, string value)
    {
        var end = await DeskProcess.RunAsync(name, value, "--sample", "--quit", "--Presence:Data", temp.Data);

        Assert.AreNotEqual(0, end.Code, end.Output);
        Assert.IsNotEmpty(end.Errors);
        Assert.DoesNotContain("   at ", end.Errors + end.Output);
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public async Task Data_OnUnix_IsTheUsersAlone()
    {
        await DeskProcess.RunAsync("--sample", "--quit", "--Presence:Data", temp.Data);
        if (OperatingSystem.IsWindows()) return;

        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        Assert.AreEqual(UnixFileMode.None, File.GetUnixFileMode(temp.Data) & others);
        Assert.AreEqual(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(temp.Data, "keys")) & others);
    }
}
