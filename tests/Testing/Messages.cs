using System.Reflection;

namespace Recruiting.Testing;

/// <summary>Where the programs of others are that mails and cards are looked at with.</summary>
internal static class Messages
{
    /// <summary>The path of one of its scripts.</summary>
    public static string Script(string name)
    {
        var folder = typeof(Messages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Messages").Value!;
        return Directory.Exists(Path.Combine(folder, "node_modules"))
            ? Path.Combine(folder, name)
            : throw new InvalidOperationException($"The mail server of the tests is not installed. Run ./test.sh, or `npm ci` in {folder}.");
    }
}
