using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>The team's channels in Teams and Slack, at most one each. They are not copied with a workspace: their addresses are secrets.</summary>
public sealed class WebhookStore(IRowStore rows, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int Longest = 2_000;

    private static readonly string[] Ways = [ReminderWays.Teams, ReminderWays.Slack];

    private readonly IDataProtector protector = protection.CreateProtector("Recruiting.Webhooks.v1");

    /// <summary>Those that are set up, without their secrets.</summary>
    public async Task<IReadOnlyList<Webhook>> AllAsync(string workspace, CancellationToken cancel = default) =>
        await rows.RangeAsync(Tables.Workspace, Partition(workspace), cancel: cancel).Select(RowJson.FromBody<Webhook>).ToListAsync(cancel).ConfigureAwait(false);

    /// <summary>The address of one; null where it cannot be read with this key ring, and has to be given again.</summary>
    public string? AddressOf(Webhook webhook)
    {
        try
        {
            return protector.Unprotect(webhook.Address);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Sets one up, in place of the one that was there.</summary>
    /// <exception cref="PresenceException"><c>reminders.way-unknown</c>, <c>reminders.webhook-invalid</c>.</exception>
    public async Task<Webhook> PutAsync(string workspace, string way, string address, Actor actor, CancellationToken cancel = default)
    {
        var at = Checked(way, address);
        var webhook = new Webhook(way, at.Host, protector.Protect(at.AbsoluteUri), clock.Now(), actor.Name);
        await rows.WriteAsync(Tables.Workspace, Partition(workspace), [RowWrite.Put(RowKey.Of(way), RowJson.ToBody(webhook))], cancel).ConfigureAwait(false);
        return webhook;
    }

    /// <summary>Takes one away; nothing where there is none.</summary>
    /// <exception cref="PresenceException"><c>reminders.way-unknown</c>.</exception>
    public async Task RemoveAsync(string workspace, string way, CancellationToken cancel = default)
    {
        Require(way);
        await rows.WriteAsync(Tables.Workspace, Partition(workspace), [RowWrite.Delete(RowKey.Of(way))], cancel).ConfigureAwait(false);
    }

    /// <summary>An address as it is kept.</summary>
    /// <exception cref="PresenceException"><c>reminders.way-unknown</c>, <c>reminders.webhook-invalid</c>.</exception>
    internal static Uri Checked(string way, string address)
    {
        Require(way);
        var given = address.Trim();
        return given.Length <= Longest && Uri.TryCreate(given, UriKind.Absolute, out var at) && at.Scheme == Uri.UriSchemeHttps && at.UserInfo.Length == 0
            ? at
            : throw PresenceException.Invalid("reminders.webhook-invalid", $"That is no address of a webhook. Make one in {Name(way)} and give it whole; it begins with https://.", way);
    }

    /// <exception cref="PresenceException"><c>reminders.way-unknown</c>.</exception>
    internal static void Require(string way)
    {
        if (!Ways.Contains(way)) throw PresenceException.Invalid("reminders.way-unknown", $"'{way}' has no webhook. There are: {string.Join(", ", Ways)}.", "way");
    }

    private static string Name(string way) => way == ReminderWays.Slack ? "Slack" : "Teams";

    private static string Partition(string workspace) => RowKey.Of(workspace, "webhook");
}
