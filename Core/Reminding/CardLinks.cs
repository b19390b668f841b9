using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Recruiting.Core.Time;

namespace Recruiting.Core.Reminding;

/// <summary>What a signed link lets its holder do: see one post's card and act on it as one colleague, until it expires.</summary>
/// <param name="Post">The post's id.</param>
/// <param name="Colleague">The colleague's id.</param>
/// <param name="Expires">Until when, exclusive.</param>
public sealed record CardLink(string Post, string Colleague, Instant Expires);

/// <summary>Signs the links of messages, and reads them. Nothing is kept of them: the key ring alone vouches.</summary>
/// <remarks>They are encrypted too, so that an address in a server's log tells nobody whose it was. Fetching one changes nothing: mail scanners fetch every link.</remarks>
public sealed class CardLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a link is good for, at least.</summary>
    public static readonly Duration Lasts = Duration.FromDays(3);

    /// <summary>How long it is good for after the post's window, where that ends later.</summary>
    public static readonly Duration Afterwards = Duration.FromDays(1);

    private const char Between = '\n';

    private readonly IDataProtector cards = protection.CreateProtector("Recruiting.Cards.v1");

    private readonly IDataProtector ends = protection.CreateProtector("Recruiting.Reminders.End.v1");

    /// <summary>The secret part of a link to one card, for one colleague; letters, digits, <c>-</c> and <c>_</c>.</summary>
    /// <param name="post">The post's id.</param>
    /// <param name="colleague">The colleague's id.</param>
    /// <param name="until">The end of the post's window; null for none.</param>
    public string Sign(string post, string colleague, Instant? until = null)
    {
        var expires = Instant.Max(clock.Now() + Lasts, until is { } end ? end + Afterwards : Instant.MinValue);
        return cards.Protect(string.Join(Between, post, colleague, expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>What a link is for.</summary>
    /// <exception cref="PresenceException">404 <c>link.not-found</c>: it is none of ours, or damaged, <c>link.expired</c>.</exception>
    public CardLink Read(string token)
    {
        var parts = Open(cards, token)?.Split(Between);
        if (parts is not [var post, var colleague, var until] || !long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) throw NotFound();
        var link = new CardLink(post, colleague, Instant.FromUnixTimeSeconds(seconds));
        return clock.Now() < link.Expires ? link : throw new PresenceException(FaultKind.NotFound, "link.expired", "This link has expired. Open the board, or the link of a newer message.");
    }

    /// <summary>The secret part of the address where one click ends messages by a way. It does not expire: an old mail can be answered so too.</summary>
    public string SignEnd(string colleague, string way) => ends.Protect(string.Join(Between, colleague, way));

    /// <summary>Whose messages by which way a link ends.</summary>
    /// <exception cref="PresenceException">404 <c>link.not-found</c>.</exception>
    public (string Colleague, string Way) ReadEnd(string token) =>
        Open(ends, token)?.Split(Between) is [var colleague, var way] ? (colleague, way) : throw NotFound();

    private static string? Open(IDataProtector protector, string token)
    {
        try
        {
            return protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            // Another key ring's, or cut off on its way through a mail program.
            return null;
        }
    }

    private static PresenceException NotFound() => PresenceException.NotFound("link.not-found", "This link is not whole, or not one of this board. Open the newest message again, or the board itself.");
}
