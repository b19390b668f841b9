using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core.Diagnostics;
using Azure.Identity;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Storage;

/// <summary>Accounts that cannot be used: each trouble has its code and its remedy, and none tells a key.</summary>
[TestClass]
public sealed partial class AzureTablesFaultsTests : AzureTablesTest
{
    private const string Key = "c2VjcmV0c2VjcmV0c2VjcmV0MTIzNA==";

    [TestMethod]
    [DataRow(401, "NoAuthenticationInformation", "store.unauthorized")]
    [DataRow(403, "AuthorizationPermissionMismatch", "store.unauthorized")]
    [DataRow(429, "TooManyRequests", "store.throttled")]
    [DataRow(503, "ServerBusy", "store.throttled")]
    [DataRow(500, "OperationTimedOut", "store.unreachable")]
    [DataRow(0, null, "store.unreachable")]
    [DataRow(400, "InvalidInput", "store.failed")]
    [DataRow(409, "TableBeingDeleted", "store.failed")]
    public void Answer_OfAzure_HasItsCodeAndNamesTheStore(int status, string? code, string expected) =>
        IsFault(expected, new RequestFailedException(status, "no matter", code, null));

    [TestMethod]
    public void NoAnswer_HasItsCodeAndNamesTheStore()
    {
        var unknown = new RequestFailedException(0, "no matter", new HttpRequestException("no matter", new SocketException((int)SocketError.HostNotFound)));
        IsFault("store.not-found", unknown);
        IsFault("store.not-found", new AggregateException(new TaskCanceledException(), unknown));
        IsFault("store.unreachable", new TaskCanceledException());
        IsFault("store.unauthorized", new CredentialUnavailableException("no matter"));
    }

    [TestMethod]
    public async Task Account_WithAnotherKey_IsUnauthorizedAndTellsNoKey()
    {
        var wrong = AccountKey().Replace(Address.ConnectionString!, "AccountKey=" + Key);
        await using var store = AzureTablesRowStore.Open(StoreAddress.Parse(wrong), TimeProvider.System);

        IsSilent(await Assert.ThrowsExactlyAsync<PresenceException>(async () => await store.ReadAsync(Table, Partition, "a", Cancel)), "store.unauthorized");
        IsSilent(await Assert.ThrowsExactlyAsync<PresenceException>(async () => await store.RangeAsync(Table, Partition, cancel: Cancel).CountAsync(Cancel)), "store.unauthorized");
        IsSilent(await Assert.ThrowsExactlyAsync<PresenceException>(async () => await store.WriteAsync(Table, Partition, [RowWrite.Put("a", "1")], Cancel)), "store.unauthorized");
    }

    [TestMethod]
    [DataRow("DefaultEndpointsProtocol=http;AccountName=presence;AccountKey=" + Key + ";TableEndpoint=http://127.0.0.1:1/presence;")]
    [DataRow("TableEndpoint=http://127.0.0.1:1/presence;SharedAccessSignature=sv=2024-01-01&sig=" + Key)]
    public async Task Account_ThatDoesNotAnswer_IsUnreachableAndTellsNoKey(string address)
    {
        await using var store = AzureTablesRowStore.Open(StoreAddress.Parse(address), TimeProvider.System, o => o.Retry.Delay = o.Retry.MaxDelay = TimeSpan.FromMilliseconds(1));

        IsSilent(await Assert.ThrowsExactlyAsync<PresenceException>(async () => await store.ReadAsync(Table, Partition, "a", Cancel)), "store.unreachable");
        IsSilent(await Assert.ThrowsExactlyAsync<PresenceException>(async () => await store.WriteAsync(Table, Partition, [RowWrite.Put("a", "1")], Cancel)), "store.unreachable");
    }

    [TestMethod]
    public async Task Client_ListenedTo_SaysNothing()
    {
        var heard = new ConcurrentQueue<string>();
        using var listener = new AzureEventSourceListener((_, message) => heard.Enqueue(message), EventLevel.Verbose);

        await Write(RowWrite.Put("a", "1"));
        await Assert.ThrowsExactlyAsync<PresenceException>(async () =>
        {
            Way.Fates = _ => Fate.ServerBusy;
            await Write(RowWrite.Put("a", "2"));
        });

        Assert.IsEmpty(heard.Where(h => h.Contains(Address.Place[7..], StringComparison.Ordinal)), "neither addresses nor rows are logged by the client");
    }

    private static void IsFault(string code, Exception error)
    {
        var fault = AzureTablesFaults.Of(error, "tables:presence");

        Assert.IsTrue(AzureTablesFaults.Knows(error));
        Assert.AreEqual(code, fault.Code);
        Assert.AreEqual(FaultKind.Unavailable, fault.Kind);
        Assert.Contains("tables:presence", fault.Message);
    }

    private static void IsSilent(PresenceException error, string code)
    {
        Assert.AreEqual(code, error.Code, error.ToString());
        Assert.DoesNotContain(Key[..8], error.ToString());
    }

    [GeneratedRegex("AccountKey=[^;]*")]
    private static partial Regex AccountKey();
}
