using System.Data.Common;

namespace Recruiting.Core.Storage;

/// <summary>Where the rows are, as <c>Presence:Store</c> says it. Printing one never shows a key.</summary>
/// <remarks><c>sqlite:{file}</c> · <c>https://{account}.table.core.windows.net</c> (or another Azure cloud's; no path, no SAS) ·
/// <c>UseDevelopmentStorage=true</c> or a whole connection string.</remarks>
public sealed class StoreAddress
{
    private const string Sqlite = "sqlite:", Service = ".table.";

    private StoreAddress(string place) => Place = place;

    /// <summary>What a person may read about it: the file, the account's address, or the account's name.</summary>
    public string Place { get; }

    /// <summary>The SQLite file, or null.</summary>
    public string? File { get; private init; }

    /// <summary>The account's table endpoint, signed in to with Azure.Identity; or null.</summary>
    public Uri? Account { get; private init; }

    /// <summary>The queue endpoint of the same account; null where <see cref="Account"/> is (a connection string serves all three).</summary>
    public Uri? Queues => Beside("queue");

    /// <summary>The blob endpoint of the same account; null where <see cref="Account"/> is (a connection string serves all three).</summary>
    public Uri? Blobs => Beside("blob");

    /// <summary>A connection string, which may hold a key: never shown; or null.</summary>
    public string? ConnectionString { get; private init; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="PresenceException"><c>store.address-invalid</c>; the address itself is not repeated, it might hold a key.</exception>
    public static StoreAddress Parse(string address)
    {
        var text = address.Trim();
        return OfFile(text) ?? OfAccount(text) ?? OfConnectionString(text) ?? throw NotUnderstood();
    }

    /// <summary>The fault of an address that names no store; it does not repeat it.</summary>
    internal static PresenceException NotUnderstood() => new(
        FaultKind.Unavailable,
        "store.address-invalid",
        "Presence:Store is not understood. Write sqlite:<file>, https://<account>.table.core.windows.net, UseDevelopmentStorage=true or a storage account's connection string.",
        "Presence:Store");

    /// <summary>The place; never a key.</summary>
    public override string ToString() => Place;

    // An account has one name and a service a label: presence.table.core.windows.net, and in a DNS zone presence.z01.table.storage.azure.net.
    private Uri? Beside(string service) =>
        Account is null ? null : new UriBuilder(Account) { Host = Account.Host.Replace(Service, $".{service}.", StringComparison.Ordinal) }.Uri;

    private static StoreAddress? OfFile(string text)
    {
        var file = text.StartsWith(Sqlite, StringComparison.OrdinalIgnoreCase) ? text[Sqlite.Length..].Trim() : "";
        return file.Length == 0 || file.Contains('\0', StringComparison.Ordinal) ? null : new($"{Sqlite}{Path.GetFullPath(file)}") { File = Path.GetFullPath(file) };
    }

    private static StoreAddress? OfAccount(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps
        && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
        && uri.Host.IndexOf(Service, StringComparison.Ordinal) > 0
            ? new(uri.GetLeftPart(UriPartial.Authority)) { Account = uri }
            : null;

    private static StoreAddress? OfConnectionString(string text)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = text };
            var account = Part(parts, "AccountName") ?? Part(parts, "TableEndpoint")?.Split('?')[0];
            if (string.Equals(Part(parts, "UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase)) account = "development storage";
            return account is null ? null : new($"tables:{account}") { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Part(DbConnectionStringBuilder parts, string name) => parts.TryGetValue(name, out var value) ? value as string : null;
}
