using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using NodaTime.Text;

namespace Recruiting.Core.Connections;

/// <summary>What a browser carries while its member is at LinkedIn: for whom, and the state that LinkedIn must bring back. It holds no token.</summary>
/// <param name="State">What LinkedIn is given and must bring back.</param>
/// <param name="Owner">Whose connection it becomes.</param>
/// <param name="Redirect">Where LinkedIn sends the member; the exchange of the code names it again.</param>
/// <param name="EndsAt">From when on it is good for nothing.</param>
/// <param name="By">Who began.</param>
internal sealed record ConnectTicket(string State, ConnectionOwner Owner, string Redirect, Instant EndsAt, string By)
{
    /// <summary>How long somebody may take at LinkedIn.</summary>
    public static readonly Duration Lives = Duration.FromMinutes(30);

    /// <summary>Random: whoever guesses it could have a browser take part in another's sign-in (OAuth 2.0, 10.12).</summary>
    public static string NewState() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Is this the state that LinkedIn was given? Takes as long for any answer.</summary>
    public bool Matches(string? state) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(State), Encoding.UTF8.GetBytes(state ?? ""));

    /// <summary>Sealed under the host's key ring, so that any instance reads it and nobody else.</summary>
    public string Seal(IDataProtectionProvider keys) => Protector(keys).Protect(JsonSerializer.Serialize(
        new Fields(State, Owner.OfChannel, Owner.Id, Redirect, InstantPattern.ExtendedIso.Format(EndsAt), By)));

    /// <summary>Reads what <see cref="Seal"/> wrote; null for anything else, and for one that has ended.</summary>
    public static ConnectTicket? Open(IDataProtectionProvider keys, string? ticket, Instant now)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try
        {
            var fields = JsonSerializer.Deserialize<Fields>(Protector(keys).Unprotect(ticket))!;
            var ends = InstantPattern.ExtendedIso.Parse(fields.EndsAt).Value;
            return now < ends ? new(fields.State, new(fields.OfChannel, fields.Id), fields.Redirect, ends, fields.By) : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider keys) => keys.CreateProtector("Recruiting.Connecting.v1");

    private sealed record Fields(string State, bool OfChannel, string Id, string Redirect, string EndsAt, string By);
}
