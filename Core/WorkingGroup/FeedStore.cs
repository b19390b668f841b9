using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Recruiting.Core.Storage;

namespace Recruiting.Core.WorkingGroup;

/// <summary>Addresses of calendars: one a colleague and one for the team, each with a secret in it that can be replaced or ended at any time. They are not copied with a workspace.</summary>
/// <remarks>A row's key is the hash of its secret, so that a request is one read; the secret itself rests encrypted, so that its owner can see the address again.</remarks>
public sealed class FeedStore(IRowStore rows, IDataProtectionProvider protection)
{
    private const int SecretBytes = 24;

    private readonly IDataProtector protector = protection.CreateProtector("Recruiting.Feeds.v1");

    /// <summary>Whose calendar has this secret in its address; null where it is none, or none any more.</summary>
    public async Task<FeedSubscription?> FindAsync(string workspace, string token, CancellationToken cancel = default) =>
        await rows.ReadAsync(Tables.Workspace, Partition(workspace), Key(token), cancel).ConfigureAwait(false) is { } row ? RowJson.FromBody<FeedSubscription>(row) : null;

    /// <summary>The secret of a colleague's calendar, or (null) of the team's; null where it has no address, or one that this key ring cannot read.</summary>
    public async Task<string?> TokenOfAsync(string workspace, string? colleague, CancellationToken cancel = default)
    {
        foreach (var (_, subscription) in await OfAsync(workspace, colleague, cancel).ConfigureAwait(false))
        {
            try
            {
                return protector.Unprotect(subscription.Token);
            }
            catch (CryptographicException)
            {
                // Another key ring than this wrote it: whoever subscribed goes on, and a new address can be made.
            }
        }

        return null;
    }

    /// <summary>Gives a calendar a new address; the one it had stops.</summary>
    /// <returns>The new secret.</returns>
    public async Task<string> MakeAsync(string workspace, string? colleague, Instant now, CancellationToken cancel = default)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var made = RowWrite.Put(Key(token), RowJson.ToBody(new FeedSubscription(colleague, now, protector.Protect(token))));
        var old = (await OfAsync(workspace, colleague, cancel).ConfigureAwait(false)).Select(o => RowWrite.Delete(o.Key));
        await rows.WriteAsync(Tables.Workspace, Partition(workspace), [made, .. old], cancel).ConfigureAwait(false);
        return token;
    }

    /// <summary>Ends the address: from now on it is not found.</summary>
    public async Task EndAsync(string workspace, string? colleague, CancellationToken cancel = default)
    {
        var old = (await OfAsync(workspace, colleague, cancel).ConfigureAwait(false)).Select(o => RowWrite.Delete(o.Key)).ToList();
        if (old.Count > 0) await rows.WriteAsync(Tables.Workspace, Partition(workspace), old, cancel).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<(string Key, FeedSubscription Subscription)>> OfAsync(string workspace, string? colleague, CancellationToken cancel) =>
        await rows.RangeAsync(Tables.Workspace, Partition(workspace), cancel: cancel).Select(r => (r.Key, RowJson.FromBody<FeedSubscription>(r))).Where(r => r.Item2.Colleague == colleague).ToListAsync(cancel).ConfigureAwait(false);

    private static string Key(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private static string Partition(string workspace) => RowKey.Of(workspace, "feed");
}
