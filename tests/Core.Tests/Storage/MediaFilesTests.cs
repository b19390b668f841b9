using System.Text;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Tests.Storage;

[TestClass]
public sealed class MediaFilesTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly FolderFiles files;
    private readonly MediaFiles media;

    public MediaFilesTests()
    {
        files = new FolderFiles(Path.Combine(Path.GetDirectoryName(folder.File)!, "media"));
        media = new MediaFiles(files);
    }

    public required TestContext TestContext { get; init; }

    private CancellationToken Cancel => TestContext.CancellationToken;

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public async Task Put_IsNamedByItsContent()
    {
        var name = await media.PutAsync(new MemoryStream(Encoding.UTF8.GetBytes("abc")), Cancel);

        Assert.AreEqual("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", name, "SHA-256 of abc, FIPS 180-2");
        using var reader = new StreamReader((await media.OpenAsync(name, Cancel))!);
        Assert.AreEqual("abc", await reader.ReadToEndAsync(Cancel));
    }

    [TestMethod]
    public async Task Put_TheSameTwice_IsStoredOnce()
    {
        using var content = new MemoryStream([1, 2, 3]);
        var first = await media.PutAsync(content, Cancel);
        var second = await media.PutAsync(content, Cancel);

        Assert.AreEqual(first, second);
        Assert.ContainsSingle(await files.ListAsync(cancel: Cancel).ToListAsync(Cancel));
    }

    [TestMethod]
    public async Task Exists_OnlyWhatWasPut()
    {
        var name = await media.PutAsync(new MemoryStream([1]), Cancel);

        Assert.IsTrue(await media.ExistsAsync(name, Cancel));
        Assert.IsFalse(await media.ExistsAsync(name[..^1], Cancel), "a beginning of a name is no name");
        Assert.IsNull(await media.OpenAsync(name[..^1] + "x", Cancel));
    }
}
