using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Recruiting.Core.LinkedIn;

/// <summary>Says what is wrong with the section <c>LinkedIn</c>, before anything is sent.</summary>
internal sealed partial class LinkedInOptionsRules : IValidateOptions<LinkedInOptions>
{
    public ValidateOptionsResult Validate(string? name, LinkedInOptions options)
    {
        string?[] faults =
        [
            Address(nameof(LinkedInOptions.BaseAddress), options.BaseAddress, "https://api.linkedin.com"),
            Address(nameof(LinkedInOptions.AuthAddress), options.AuthAddress, "https://www.linkedin.com"),
            Version(options.Version),
        ];
        var found = faults.OfType<string>().ToList();
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    // A token travels with every call: over plain http it may not leave the machine.
    private static string? Address(string key, Uri? address, string example)
    {
        var setting = $"{LinkedInOptions.Section}:{key}";
        if (address is not { IsAbsoluteUri: true } || address.Scheme is not ("http" or "https"))
            return $"{setting} is '{address}'; give an address such as {example}.";
        if (address.Scheme == "http" && !address.IsLoopback)
            return $"{setting} is '{address}'; tokens would travel in the clear. Use https; http is only for a simulator on this machine.";
        return address is { Query: "", Fragment: "", UserInfo: "" }
            ? null
            : $"{setting} may hold scheme, host, port and path only, such as {example}.";
    }

    private static string? Version(string? version) =>
        version is not null && Month().IsMatch(version) && string.CompareOrdinal(version, "202206") >= 0
            ? null
            : $"{LinkedInOptions.Section}:{nameof(LinkedInOptions.Version)} is '{version}'; give the year and month of a LinkedIn API version in six digits, such as 202610.";

    [GeneratedRegex(@"\A20[0-9]{2}(?:0[1-9]|1[0-2])\z")]
    private static partial Regex Month();
}
