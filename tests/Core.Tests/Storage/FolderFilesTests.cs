using System.Text;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

/// <summary>The contract, kept by a folder; and what only a folder has.</summary>
[TestClass]
public sealed class FolderFilesTests : FilesContract, IDisposable
{
    private readonly TempFolder folder = new();

    private string Path => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(folder.File)!, "files");

    public void Dispose() => folder.Dispose();

    protected override Task<IFiles> OpenAsync() => Task.FromResult<IFiles>(new FolderFiles(Path));

    [TestMethod]
    public async Task Leftover_OfAProcessThatDied_IsNoFileAndGoesWithTheNextPut()
    {
        Directory.CreateDirectory(Path);
        await File.WriteAllTextAsync(System.IO.Path.Combine(Path, "a.123.1.part"), "half", TestContext.CancellationToken);
        var files = new FolderFiles(Path);
        Assert.IsEmpty(await files.ListAsync(cancel: TestContext.CancellationToken).ToListAsync(TestContext.CancellationToken));

        await files.PutAsync("b", new MemoryStream(Encoding.UTF8.GetBytes("x")), cancel: TestContext.CancellationToken);

        Assert.AreSequenceEqual(["b"], Directory.GetFiles(Path).Select(f => System.IO.Path.GetFileName(f)));
    }

    [TestMethod]
    public async Task Leftover_ThatAnotherProcessStillWrites_Stays()
    {
        Directory.CreateDirectory(Path);
        await using var held = new FileStream(System.IO.Path.Combine(Path, "a.123.1.part"), FileMode.Create, FileAccess.Write, FileShare.None);

        await new FolderFiles(Path).PutAsync("b", new MemoryStream(), cancel: TestContext.CancellationToken);

        Assert.HasCount(2, Directory.GetFiles(Path));
    }

    [TestMethod]
    public async Task Folder_ThatCannotBe_IsOneFaultThatNamesIt()
    {
        await File.WriteAllTextAsync(Path, "a file", TestContext.CancellationToken);

        var refused = await Assert.ThrowsExactlyAsync<PresenceException>(() => new FolderFiles(Path).PutAsync("a", new MemoryStream(), cancel: TestContext.CancellationToken));

        Assert.AreEqual(("files.unwritable", FaultKind.Unavailable), (refused.Code, refused.Kind));
        Assert.Contains(Path, refused.Message);
    }
}
