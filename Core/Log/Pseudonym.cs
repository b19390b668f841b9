using System.Security.Cryptography;
using System.Text;

namespace Recruiting.Core.Log;

/// <summary>What stands for a person's name in histories older than 24 months: the same for the same name, and no name.</summary>
public static class Pseudonym
{
    private const string Prefix = "former-";

    // Jobs and publishers act under these names; they are no persons.
    private static readonly HashSet<string> Machines = new(StringComparer.Ordinal)
    {
        "desk", "publish", "publish-due", "settle-doubt", "chase-hand", "fill-plan", "guard-streaks", "keep-tokens", "remind", "tidy", "restore",
    };

    /// <summary>The pseudonym of a name; a job's name, and a pseudonym, stay.</summary>
    public static string Of(string name) => Machines.Contains(name) || name.StartsWith(Prefix, StringComparison.Ordinal)
        ? name
        : Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 5));
}
