using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Connections;

/// <summary>Connections as they rest in their rows: the tokens encrypted under one key ring.</summary>
public sealed class ConnectionSeal(IDataProtectionProvider protection)
{
    /// <summary>The code of a connection that cannot be decrypted.</summary>
    public const string Unreadable = "connection.unreadable";

    private readonly IDataProtector protector = protection.CreateProtector("Recruiting.Connections.v1");

    /// <summary>The body of a connection's row.</summary>
    public string Close(Connection c) => Close(new AtRest(c.AccessToken, c.RefreshToken, c.ExpiresAt, c.Scopes, c.Urn, c.Since, c.By)
    {
        App = c.App,
        RefreshEndsAt = c.RefreshEndsAt,
        Name = c.Name,
        Member = c.Member,
        RevokedAt = c.RevokedAt,
        RefreshingUntil = c.RefreshingUntil,
        Later = c.Later,
    });

    /// <summary>The connection of a row.</summary>
    /// <exception cref="PresenceException"><c>connection.unreadable</c>: the key ring is another one, or the row is damaged.</exception>
    public Connection Open(Row row)
    {
        var rest = Plain(row);
        return new Connection
        {
            AccessToken = rest.AccessToken,
            RefreshToken = rest.RefreshToken,
            ExpiresAt = rest.ExpiresAt,
            Scopes = rest.Scopes,
            Urn = rest.Urn,
            Since = rest.Since,
            By = rest.By,
            App = rest.App,
            RefreshEndsAt = rest.RefreshEndsAt,
            Name = rest.Name,
            Member = rest.Member,
            RevokedAt = rest.RevokedAt,
            RefreshingUntil = rest.RefreshingUntil,
            Later = rest.Later,
        };
    }

    /// <summary>The body of a row whose tokens are encrypted under another key ring than this one; the body that is there where it says the same already.</summary>
    /// <param name="other">The other key ring.</param>
    /// <param name="row">The row, under this key ring.</param>
    /// <param name="there">The other store's row, or null.</param>
    /// <returns>The body; null where this key ring cannot open the row.</returns>
    public string? For(ConnectionSeal other, Row row, Row? there)
    {
        try
        {
            var plain = Plain(row);
            return there is not null && other.Says(there, plain) ? there.Body : other.Close(plain);
        }
        catch (PresenceException e) when (e.Code == Unreadable)
        {
            return null;
        }
    }

    private bool Says(Row there, AtRest plain)
    {
        try
        {
            // As text: the lists in them are compared by what they hold. It never leaves this method.
            return RowJson.ToBody(Plain(there)) == RowJson.ToBody(plain);
        }
        catch (PresenceException e) when (e.Code == Unreadable)
        {
            return false;
        }
    }

    private string Close(AtRest plain) => RowJson.ToBody(plain with
    {
        AccessToken = Protect(plain.AccessToken),
        RefreshToken = plain.RefreshToken is null ? null : Protect(plain.RefreshToken),
    });

    /// <summary>A row with its tokens as they are, which is nowhere written or shown.</summary>
    private AtRest Plain(Row row)
    {
        var rest = Rest(row);
        return rest with { AccessToken = Reveal(rest.AccessToken, row), RefreshToken = rest.RefreshToken is null ? null : Reveal(rest.RefreshToken, row) };
    }

    // Damaged is as good as locked: it can be given again, and until then whatever it should publish comes to the hand.
    private static AtRest Rest(Row row)
    {
        PresenceException? why = null;
        try
        {
            if (RowJson.FromBody<AtRest>(row) is { AccessToken: not null, Scopes: not null, Urn: not null } rest) return rest;
        }
        catch (PresenceException e) when (e.Code == "store.row-damaged")
        {
            why = e;
        }

        var of = RowKey.Parts(row.Key);
        throw new PresenceException(FaultKind.Unavailable, [new Fault(Unreadable, $"The connection of {of[0]} '{of[1]}' is damaged in the store, or a later release wrote it. Give the connection again, or update this program.")], why);
    }

    private string Protect(string secret)
    {
        try
        {
            return protector.Protect(secret);
        }
        catch (CryptographicException e) when (Known(e) is { } fault)
        {
            throw fault;
        }
    }

    private string Reveal(string secret, Row row)
    {
        try
        {
            return protector.Unprotect(secret);
        }
        catch (CryptographicException e) when (Known(e) is { } fault)
        {
            throw fault;
        }
        catch (CryptographicException inner)
        {
            var of = RowKey.Parts(row.Key);
            throw new PresenceException(FaultKind.Unavailable, [new Fault(
                Unreadable,
                $"The connection of {of[0]} '{of[1]}' cannot be decrypted: the key ring it was encrypted with is missing or damaged. Put the key ring back, or give the connection again.")], inner);
        }
    }

    /// <summary>What the place of the key ring says is wrong with it; Data Protection wraps it up.</summary>
    private static PresenceException? Known(Exception? e) => e is null or PresenceException ? e as PresenceException : Known(e.InnerException);

    private sealed record AtRest(string AccessToken, string? RefreshToken, Instant ExpiresAt, IReadOnlyList<string> Scopes, string Urn, Instant Since, string? By) : Stored
    {
        public LinkedInAppKind? App { get; init; }

        public Instant? RefreshEndsAt { get; init; }

        public string? Name { get; init; }

        public string? Member { get; init; }

        public Instant? RevokedAt { get; init; }

        public Instant? RefreshingUntil { get; init; }

        protected override bool PrintMembers(System.Text.StringBuilder builder)
        {
            builder.Append("Urn = ").Append(Urn).Append(", tokens not shown");
            return true;
        }
    }
}
