using System.Collections;
using System.Management.Automation;
using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Help;

/// <summary>A cmdlet's help as Get-Help gives it.</summary>
/// <param name="Synopsis">One line.</param>
/// <param name="Description">Its paragraphs.</param>
/// <param name="Parameters">The description of each parameter.</param>
/// <param name="Examples">Title, code and explanation of each.</param>
/// <param name="Links">What to read next.</param>
internal sealed record HelpPage(
    string Synopsis, string Description, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<(string Title, string Code, string Told)> Examples, IReadOnlyList<string> Links)
{
    /// <summary>A cmdlet's page.</summary>
    public static HelpPage Of(Shell session, string cmdlet)
    {
        var help = session.Run($"Get-Help {cmdlet}").Well().One;
        return new(
            Text(help, "Synopsis"),
            Text(help, "description"),
            Many(Value(help, "parameters"), "parameter").ToDictionary(p => Text(p, "name"), p => Text(p, "description")),
            [.. Many(Value(help, "examples"), "example").Select(e => (Text(e, "title"), Text(e, "code"), Text(e, "remarks")))],
            [.. Many(Value(help, "relatedLinks"), "navigationLink").Select(l => Text(l, "linkText"))]);
    }

    private static object? Value(object? of, string name) => of is null ? null : PSObject.AsPSObject(of).Properties[name]?.Value;

    private static IEnumerable<object> Many(object? of, string name) => Value(of, name) switch
    {
        null => [],
        PSObject { BaseObject: IEnumerable many and not string } => many.Cast<object>(),
        IEnumerable many and not string => many.Cast<object>(),
        var one => [one],
    };

    /// <summary>A text, or the paragraphs of one.</summary>
    private static string Text(object of, string name) =>
        string.Join('\n', Many(of, name).Select(v => (Value(v, "Text") ?? v).ToString())).Trim();
}
