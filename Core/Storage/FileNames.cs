namespace Recruiting.Core.Storage;

/// <summary>Names that every engine and every file system takes: 1 to 200 of letters, digits and <c>- _ . =</c>, not beginning with a dot,
/// and not ending as a file that is still being written does.</summary>
public static class FileNames
{
    /// <summary>How a file ends that is still being written into a folder.</summary>
    internal const string Part = ".part";

    /// <summary>Is this a name?</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= 200
        && name[0] != '.'
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '=')
        && !name.EndsWith(Part, StringComparison.Ordinal);

    /// <summary>Refuses what is no name.</summary>
    /// <exception cref="PresenceException"><c>files.name-invalid</c>.</exception>
    public static void Check(string name)
    {
        if (!IsValid(name)) throw PresenceException.Invalid("files.name-invalid", $"'{(name.Length <= 60 ? name : name[..60] + "…")}' is no file name: 1 to 200 letters, digits, '-', '_', '.' and '=', not beginning with a dot.", "name");
    }
}
