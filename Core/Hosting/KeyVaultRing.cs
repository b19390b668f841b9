using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Recruiting.Core.Hosting;

/// <summary>A key ring as secrets of a key vault: one secret an element (a key, or a revocation), since a secret holds at most 25 KB.</summary>
/// <remarks>A secret's name is the prefix and the element's own, of letters, digits and <c>-</c> as Key Vault wants it. The vault encrypts at rest; who may read the secrets may
/// read the tokens. Data Protection asks without waiting asynchronously, and seldom: once a day.</remarks>
public sealed class KeyVaultRing(SecretClient vault) : IXmlRepository
{
    /// <summary>How the names of the secrets begin.</summary>
    public const string Prefix = "recruiting-keys-";

    private const int LongestName = 127;

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        try
        {
            return [.. vault.GetPropertiesOfSecrets()
                .Where(s => s.Name.StartsWith(Prefix, StringComparison.Ordinal) && s.Enabled != false)
                .Select(s => s.Name).ToList().Select(Read).OfType<XElement>()];
        }
        catch (Exception e) when (e is RequestFailedException or AuthenticationFailedException or AggregateException or OperationCanceledException)
        {
            throw Fault(e);
        }
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        try
        {
            var secret = new KeyVaultSecret(Name(element, friendlyName), element.ToString(SaveOptions.DisableFormatting));
            secret.Properties.ContentType = "application/xml";
            vault.SetSecret(secret);
        }
        catch (Exception e) when (e is RequestFailedException or AuthenticationFailedException or AggregateException or OperationCanceledException)
        {
            throw Fault(e);
        }
    }

    private XElement? Read(string name)
    {
        try
        {
            return XElement.Parse(vault.GetSecret(name).Value.Value);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null; // Deleted since it was listed.
        }
        catch (XmlException e)
        {
            throw Unavailable("keys.damaged", $"The secret '{name}' in {vault.VaultUri} is no key any more. Make its earlier version the newest again, or disable the secret and give anew the connections that it protected.", e);
        }
    }

    // "key-{guid}" as Data Protection names them; anything else by what it holds.
    private static string Name(XElement element, string friendlyName)
    {
        var fits = friendlyName.Length is > 0 and <= LongestName - 16 && friendlyName.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        return Prefix + (fits ? friendlyName : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)))));
    }

    private PresenceException Fault(Exception error) => error switch
    {
        AggregateException { InnerExceptions: [.., var last] } => Fault(last),
        AuthenticationFailedException or RequestFailedException { Status: 401 or 403 } => Unavailable(
            "keys.unauthorized", $"{vault.VaultUri} does not let this program in. Give its identity the role Key Vault Secrets Officer on the vault.", error),
        RequestFailedException { Status: 429 or 503 } => Unavailable("keys.throttled", $"{vault.VaultUri} has too much to do. Try again in a minute.", error),
        RequestFailedException { Status: 0 or 408 or >= 500 } or OperationCanceledException => Unavailable(
            "keys.unreachable", $"{vault.VaultUri} does not answer. Look at the network and at Presence:KeyVault, then try again.", error),
        RequestFailedException failed => Unavailable(
            "keys.failed", $"{vault.VaultUri} could not be used (Azure said {failed.Status} {failed.ErrorCode}). Look at the key vault, then try again.", error),
        _ => Unavailable("keys.failed", $"{vault.VaultUri} could not be used ({error.GetType().Name}). Look at the key vault, then try again.", error),
    };

    private static PresenceException Unavailable(string code, Sentence sentence, Exception error) => new(FaultKind.Unavailable, [new Fault(code, sentence)], error);
}
