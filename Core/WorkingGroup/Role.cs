namespace Recruiting.Core.WorkingGroup;

/// <summary>What somebody may do. Each role includes the ones before it.</summary>
public enum Role
{
    /// <summary>Sees everything.</summary>
    Reader,

    /// <summary>Writes, plans and places posts, and imports.</summary>
    Contributor,

    /// <summary>Says yes to posts.</summary>
    Approver,

    /// <summary>Sets up channels, connections, colleagues and the workspace, pauses, and runs jobs.</summary>
    Admin,
}

/// <summary>Roles as a colleague's record has them: words. The four that carry rights are <c>reader</c>, <c>contributor</c>, <c>approver</c> and <c>admin</c>; any other is kept and carries none.</summary>
public static class Roles
{
    private static readonly Dictionary<string, Role> Words = Enum.GetValues<Role>().ToDictionary(Word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The highest role among the words, in whatever case they are written; null where none carries a right.</summary>
    public static Role? Highest(IEnumerable<string> words) =>
        words.Select(w => Words.TryGetValue(w.Trim(), out var role) ? role : (Role?)null).Max();

    /// <summary>A role as its word.</summary>
    public static string Word(Role role) => role.ToString().ToLowerInvariant();
}
