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
        catch (Exception e) when (e is RequestFailedException or AuthenticationFailedException or AggregateException)
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
        catch (Exception e) when (e is RequestFailedException or AuthenticationFailedException or AggregateException)
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

    private PresenceException Fault(Exception error)
    {
        var failed = error as RequestFailedException ?? error.InnerException as RequestFailedException;
        return (error, failed?.Status) switch
        {
            (AuthenticationFailedException, _) or (_, 401 or 403) => Unavailable("keys.forbidden", $"{vault.VaultUri} refuses this identity. Give it the role Key Vault Secrets Officer, or sign in as one that has it.", error),
            (_, 0 or null) => Unavailable("keys.unreachable", $"{vault.VaultUri} cannot be reached. Look at the network and at Presence:KeyVault, then try again.", error),
            (_, var status) => Unavailable("keys.failed", $"{vault.VaultUri} did not do what was asked ({status} {failed!.ErrorCode ?? ""}), also not when asked again. Try again later.", error),
        };
    }

    private static PresenceException Unavailable(string code, Sentence sentence, Exception error) => new(FaultKind.Unavailable, [new Fault(code, sentence)], error);
}
