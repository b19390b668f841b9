using System.Text.RegularExpressions;

namespace Recruiting.Core.LinkedIn;

/// <summary>Says what is wrong with the section <c>LinkedIn</c>, before anything is sent.</summary>
internal static partial class LinkedInOptionsRules
{
    /// <summary>Checks all of it.</summary>
    /// <exception cref="PresenceException"><c>configuration.invalid</c>, once for each setting that cannot work; a secret is never repeated.</exception>
    internal static void Check(LinkedInOptions options)
    {
        Fault?[] faults =
        [
            Address(nameof(LinkedInOptions.BaseAddress), options.BaseAddress, "https://api.linkedin.com"),
            Address(nameof(LinkedInOptions.AuthAddress), options.AuthAddress, "https://www.linkedin.com"),
            Version(options.Version),
            App(nameof(LinkedInOptions.Profile), options.Profile),
            App(nameof(LinkedInOptions.Page), options.Page),
        ];
        var found = faults.OfType<Fault>().ToList();
        if (found.Count > 0) throw new PresenceException(FaultKind.Invalid, found);
    }

    // A token travels with every call: over plain http it may not leave the machine.
    private static Fault? Address(string key, Uri? address, string example)
    {
        var setting = $"{LinkedInOptions.Section}:{key}";
        if (address is not { IsAbsoluteUri: true } || address.Scheme is not ("http" or "https"))
            return new("configuration.invalid", $"{setting} is '{address?.ToString() ?? ""}'; give an address such as {example}.", setting);
        if (address.Scheme == "http" && !address.IsLoopback)
            return new("configuration.invalid", $"{setting} is '{address.ToString()}'; tokens would travel in the clear. Use https; http is only for a simulator on this machine.", setting);
        return address is { Query: "", Fragment: "", UserInfo: "" }
            ? null
            : new("configuration.invalid", $"{setting} may hold scheme, host, port and path only, such as {example}.", setting);
    }

    private static Fault? Version(string? version)
    {
        const string setting = $"{LinkedInOptions.Section}:{nameof(LinkedInOptions.Version)}";
        return version is not null && Month().IsMatch(version) && string.CompareOrdinal(version, "202206") >= 0
            ? null
            : new("configuration.invalid", $"{setting} is '{version ?? ""}'; give the year and month of a LinkedIn API version in six digits, such as 202610.", setting);
    }

    private static Fault? App(string key, LinkedInApp app)
    {
        var (id, secret) = ($"{LinkedInOptions.Section}:{key}:{nameof(app.ClientId)}", $"{LinkedInOptions.Section}:{key}:{nameof(app.ClientSecret)}");
        return Unresolved(id, app.ClientId) ?? Unresolved(secret, app.ClientSecret) ?? (string.IsNullOrWhiteSpace(app.ClientId), string.IsNullOrWhiteSpace(app.ClientSecret)) switch
        {
            (true, false) => Alone(secret, id),
            (false, true) => Alone(id, secret),
            _ => null,
        };
    }

    internal static Fault Alone(string given, string missing) => new("configuration.invalid", $"{given} is given and {missing} is not. Give both, or neither.", missing);

    // Where the platform could not read the vault, the code gets the reference's own text: whoever is asked with it says no more than that it is wrong.
    internal static Fault? Unresolved(string setting, string? value) => value?.TrimStart().StartsWith("@Microsoft.KeyVault(", StringComparison.OrdinalIgnoreCase) == true
        ? new("configuration.invalid", $"{setting} is a reference to a key vault that was not resolved. Put the secret into the vault under the name it refers to, let the app's identity read it, and restart the app.", setting)
        : null;

    [GeneratedRegex(@"\A20[0-9]{2}(?:0[1-9]|1[0-2])\z")]
    private static partial Regex Month();
}
