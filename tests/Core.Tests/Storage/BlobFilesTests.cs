using System.Net;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Storage;

/// <summary>The contract, kept by a blob container in the storage emulator; and what only a service has: it fails.</summary>
[TestClass]
public sealed class BlobFilesTests : FilesContract
{
    protected override async Task<IFiles> OpenAsync() => BlobFiles.Open(StoreAddress.Parse(await Azurite.NewAccountAsync()), "files");

    [TestMethod]
    [DataRow(403, "files.unauthorized")]
    [DataRow(503, "files.throttled")]
    [DataRow(500, "files.unreachable")]
    [DataRow(400, "files.failed")]
    public async Task Service_ThatRefuses_IsOneFaultThatNamesTheContainer(int status, string code)
    {
        var files = Failing(new HttpResponseMessage((HttpStatusCode)status));
        foreach (var attempt in Attempts(files))
        {
            var refused = await Assert.ThrowsExactlyAsync<PresenceException>(attempt);
            Assert.AreEqual((code, FaultKind.Unavailable), (refused.Code, refused.Kind));
            Assert.Contains("presence.blob", refused.Message);
            Assert.DoesNotContain("sig=", refused.Message);
        }
    }

    [TestMethod]
    public async Task Service_ThatCannotBeReached_IsOneFault()
    {
        foreach (var attempt in Attempts(Failing(null)))
        {
            Assert.AreEqual("files.unreachable", (await Assert.ThrowsExactlyAsync<PresenceException>(attempt)).Code);
        }
    }

    private Func<Task>[] Attempts(BlobFiles files) =>
    [
        () => files.PutAsync("a", new MemoryStream([1]), cancel: TestContext.CancellationToken),
        () => files.OpenAsync("a", TestContext.CancellationToken),
        () => files.DeleteAsync("a", TestContext.CancellationToken),
        async () => await files.ListAsync(cancel: TestContext.CancellationToken).ToListAsync(TestContext.CancellationToken),
    ];

    private static BlobFiles Failing(HttpResponseMessage? answer)
    {
        var options = new BlobClientOptions { Transport = new HttpClientTransport(new HttpClient(new Answering(answer))), Retry = { MaxRetries = 1, Delay = TimeSpan.Zero } };
        return new(new BlobContainerClient(new Uri("https://presence.blob.example/backups?sig=secret"), options));
    }

    private sealed class Answering(HttpResponseMessage? answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            answer is null ? throw new HttpRequestException("No such host.") : Task.FromResult(new HttpResponseMessage(answer.StatusCode) { Content = new StringContent("") });
    }
}
