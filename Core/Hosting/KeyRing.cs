using Azure.Core;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Hosting;

/// <summary>Where the key ring is that tokens are encrypted under: a folder of the user's alone, or secrets in a key vault.</summary>
/// <remarks>Its application name is one everywhere, so that every host and the PowerShell module read what another wrote.</remarks>
public sealed class KeyRing
{
    private const string Application = "Recruiting";

    private KeyRing(string place) => Place = place;

    /// <summary>What a person may read about it.</summary>
    public string Place { get; }

    private Uri? Vault { get; init; }

    /// <summary>A key ring's place.</summary>
    /// <param name="place">A key vault's address, <c>https://{name}.vault.azure.net</c>, or a folder.</param>
    /// <exception cref="PresenceException"><c>configuration.invalid</c>.</exception>
    public static KeyRing At(string place)
    {
        if (!place.Contains("://", StringComparison.Ordinal)) return new(Path.GetFullPath(place));
        return Uri.TryCreate(place, UriKind.Absolute, out var vault) && vault is { Scheme: "https", AbsolutePath: "/", Query: "", UserInfo: "" }
            ? new(vault.GetLeftPart(UriPartial.Authority)) { Vault = vault }
            : throw PresenceException.Invalid("configuration.invalid", $"'{place}' is no key vault. Give its address, such as https://presence.vault.azure.net.", "Presence:KeyVault");
    }

    /// <summary>Registers Data Protection over it.</summary>
    public IDataProtectionBuilder AddTo(IServiceCollection services)
    {
        var builder = services.AddDataProtection().SetApplicationName(Application);
        if (Vault is null)
        {
            var folder = PrivateFolder.Create(Place);
            services.AddLogging().AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>((o, logs) => o.XmlRepository = new KeyFolder(folder, logs));
            return builder;
        }

        var options = new SecretClientOptions { Retry = { Mode = RetryMode.Exponential, MaxRetries = 5, Delay = TimeSpan.FromMilliseconds(500), MaxDelay = TimeSpan.FromSeconds(15) } };
        services.Configure<KeyManagementOptions>(o => o.XmlRepository = new KeyVaultRing(new SecretClient(Vault, new DefaultAzureCredential(), options)));
        return builder;
    }

    /// <summary>Opens it beside the host's own, and tries it.</summary>
    /// <exception cref="PresenceException">What keeps it from being used.</exception>
    public IDataProtectionProvider Open()
    {
        try
        {
            var services = new ServiceCollection();
            AddTo(services);
            var opened = services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>();
            _ = opened.CreateProtector(nameof(Open)).Protect("");
            return opened;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            for (var known = e; known is not null; known = known.InnerException)
            {
                if (known is PresenceException fault) throw fault;
            }

            throw new PresenceException(FaultKind.Unavailable, [new Fault("keys.failed", $"The key ring in {Place} cannot be used: {e.GetType().Name}. Look at its rights, or name another one.")], e);
        }
    }
}
