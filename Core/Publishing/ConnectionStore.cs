using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Publishing;

/// <summary>Connections in the store; the tokens rest encrypted under the host's key ring.</summary>
public sealed class ConnectionStore(IRowStore rows, IDataProtectionProvider protection)
{
    /// <summary>The code of a connection that cannot be decrypted.</summary>
    public const string Unreadable = "connection.unreadable";

    private const string ChannelKind = "channel", ColleagueKind = "colleague";

    private readonly IDataProtector protector = protection.CreateProtector("Recruiting.Connections.v1");

    /// <summary>What a direct post goes out with: its channel's connection, else its author's; null where there is neither.</summary>
    /// <remarks>It goes out as the channel's <c>urn</c>, else the connection's.</remarks>
    public async Task<Connection?> ForAsync(string workspace, Channel channel, Post post, CancellationToken cancel = default)
    {
        var connection = await ReadAsync(workspace, ChannelKind, channel.Id, cancel).ConfigureAwait(false);
        if (connection is null && post.Author is { } author) connection = await ReadAsync(workspace, ColleagueKind, author, cancel).ConfigureAwait(false);
        return connection is null ? null : connection with { Urn = channel.Urn ?? connection.Urn };
    }

    /// <summary>A channel's connection, or null.</summary>
    public Task<Connection?> OfChannelAsync(string workspace, string channel, CancellationToken cancel = default) => ReadAsync(workspace, ChannelKind, channel, cancel);

    /// <summary>A colleague's connection, or null.</summary>
    public Task<Connection?> OfColleagueAsync(string workspace, string colleague, CancellationToken cancel = default) => ReadAsync(workspace, ColleagueKind, colleague, cancel);

    /// <summary>Puts a channel's connection in place of the one there was.</summary>
    /// <returns>True where there was none.</returns>
    public Task<bool> PutForChannelAsync(string workspace, string channel, Connection connection, CancellationToken cancel = default) => PutAsync(workspace, ChannelKind, channel, connection, cancel);

    /// <summary>Puts a colleague's connection in place of the one there was.</summary>
    /// <returns>True where there was none.</returns>
    public Task<bool> PutForColleagueAsync(string workspace, string colleague, Connection connection, CancellationToken cancel = default) => PutAsync(workspace, ColleagueKind, colleague, connection, cancel);

    /// <summary>Deletes a channel's connection, tokens and all.</summary>
    public Task RemoveForChannelAsync(string workspace, string channel, CancellationToken cancel = default) => RemoveAsync(workspace, ChannelKind, channel, cancel);

    /// <summary>Deletes a colleague's connection, tokens and all.</summary>
    public Task RemoveForColleagueAsync(string workspace, string colleague, CancellationToken cancel = default) => RemoveAsync(workspace, ColleagueKind, colleague, cancel);

    private async Task<Connection?> ReadAsync(string workspace, string kind, string id, CancellationToken cancel)
    {
        var row = await rows.ReadAsync(Tables.Connections, RowKey.Of(workspace), RowKey.Of(kind, id), cancel).ConfigureAwait(false);
        if (row is null) return null;
        var rest = RowJson.FromBody<AtRest>(row);
        return new Connection
        {
            AccessToken = Reveal(rest.AccessToken, kind, id),
            RefreshToken = rest.RefreshToken is null ? null : Reveal(rest.RefreshToken, kind, id),
            ExpiresAt = rest.ExpiresAt,
            Scopes = rest.Scopes,
            Urn = rest.Urn,
            Since = rest.Since,
            By = rest.By,
        };
    }

    private async Task<bool> PutAsync(string workspace, string kind, string id, Connection c, CancellationToken cancel)
    {
        var rest = new AtRest(
            protector.Protect(c.AccessToken), c.RefreshToken is null ? null : protector.Protect(c.RefreshToken), c.ExpiresAt, c.Scopes, c.Urn, c.Since, c.By);
        // The row as it is, undecrypted: a connection whose key ring is lost can be given again.
        var old = await rows.ReadAsync(Tables.Connections, RowKey.Of(workspace), RowKey.Of(kind, id), cancel).ConfigureAwait(false);
        await rows.WriteAsync(Tables.Connections, RowKey.Of(workspace), [RowWrite.Put(RowKey.Of(kind, id), RowJson.ToBody(rest))], cancel).ConfigureAwait(false);
        return old is null;
    }

    private async Task RemoveAsync(string workspace, string kind, string id, CancellationToken cancel) =>
        await rows.WriteAsync(Tables.Connections, RowKey.Of(workspace), [RowWrite.Delete(RowKey.Of(kind, id))], cancel).ConfigureAwait(false);

    private string Reveal(string secret, string kind, string id)
    {
        try
        {
            return protector.Unprotect(secret);
        }
        catch (CryptographicException inner)
        {
            throw new PresenceException(FaultKind.Unavailable, [new Fault(
                Unreadable,
                $"The connection of {kind} '{id}' cannot be decrypted: the key ring it was encrypted with is missing or damaged. Put the key ring back, or give the connection again.")], inner);
        }
    }

    private sealed record AtRest(string AccessToken, string? RefreshToken, Instant ExpiresAt, IReadOnlyList<string> Scopes, string Urn, Instant Since, string? By);
}
