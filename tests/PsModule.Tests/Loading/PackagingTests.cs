using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Loading;

/// <summary>What a build and a publish put where.</summary>
[TestClass]
public sealed class PackagingTests
{
    [TestMethod]
    public async Task Publish_Is_TheBuiltFolderAndNothingBesideIt()
    {
        var published = await Published.FolderAsync();

        Assert.AreSequenceEqual(["RecruitingPresence"], Directory.GetFileSystemEntries(published).Select(Path.GetFileName));
        Assert.AreSequenceEqual(Files(Module.Folder), Files(Path.Combine(published, "RecruitingPresence")));
    }

    [TestMethod]
    public void Folder_OfNatives_IsThatOfTheSixPlatforms()
    {
        var natives = Directory.GetFiles(Module.Folder, "*e_sqlite3.*", SearchOption.AllDirectories).Where(f => f.Contains("native", StringComparison.Ordinal));

        Assert.AreSequenceEqual(["linux-arm64", "linux-x64", "osx-arm64", "osx-x64", "win-arm64", "win-x64"], natives.Select(f => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(f))!)).Order(StringComparer.Ordinal));
        Assert.AreSequenceEqual(["linux-arm64", "linux-x64", "osx-arm64", "osx-x64", "win", "win-arm64", "win-x64"], Directory.GetDirectories(Path.Combine(Module.Folder, "deps", "runtimes")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [TestMethod]
    public void Folder_HasWindowsOwnAssemblies_WhereTheLoaderLooks()
    {
        foreach (var name in (string[])["System.Security.Cryptography.Pkcs.dll", "System.Security.Cryptography.ProtectedData.dll"])
        {
            Assert.IsTrue(File.Exists(Path.Combine(Module.Folder, "deps", "runtimes", "win", "lib", name)), name);
            Assert.IsTrue(File.Exists(Path.Combine(Module.Folder, "deps", name)), name);
        }
    }

    [TestMethod]
    public void Folder_HasDutch_AndNoPowerShellOfItsOwn()
    {
        Assert.IsTrue(File.Exists(Path.Combine(Module.Folder, "deps", "nl", "Recruiting.Core.resources.dll")));
        Assert.IsFalse(File.Exists(Path.Combine(Module.Folder, "deps", "System.Management.Automation.dll")));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => $"{Path.GetRelativePath(folder, f)} {new FileInfo(f).Length}").Order(StringComparer.Ordinal);
}
