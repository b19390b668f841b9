using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Recruiting.Core.Hosting;

namespace Recruiting.Core.Tests.Hosting;

/// <summary>The key ring of a Desk: a folder, of which a file may be damaged.</summary>
[TestClass]
public sealed class KeyFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recruiting-keys-");
    private readonly FakeLogCollector logs = new();

    public void Dispose() => folder.Delete(recursive: true);

    [TestMethod]
    public void Key_AfterARestart_OpensWhatItProtected()
    {
        var secret = Open().Protect("a token");

        Assert.AreEqual("a token", Open().Unprotect(secret));
        Assert.HasCount(1, folder.GetFiles());
    }

    [TestMethod]
    [DataRow(0, DisplayName = "empty")]
    [DataRow(120, DisplayName = "cut off")]
    public void Key_ThatIsDamaged_IsLeftOutAndNamed_AndWorksAgainOncePutBack(int length)
    {
        var secret = Open().Protect("a token");
        var file = folder.GetFiles().Single();
        var whole = File.ReadAllBytes(file.FullName);
        File.WriteAllBytes(file.FullName, whole[..length]);

        var damaged = Open();

        Assert.AreEqual("a form", damaged.Unprotect(damaged.Protect("a form")), "all that is new works");
        Assert.ThrowsExactly<CryptographicException>(() => damaged.Unprotect(secret));
        Assert.Contains(r => r.Message.Contains(file.Name, StringComparison.Ordinal) && r.Message.Contains("Put the file back", StringComparison.Ordinal), logs.GetSnapshot());
        File.WriteAllBytes(file.FullName, whole);
        Assert.AreEqual("a token", Open().Unprotect(secret));
    }

    // As after a restart.
    private IDataProtector Open()
    {
        var services = new ServiceCollection();
        services.AddLogging(l => l.AddProvider(new FakeLoggerProvider(logs)));
        KeyRing.At(folder.FullName).AddTo(services);
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
    }
}
