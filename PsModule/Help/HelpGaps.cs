namespace Recruiting.PowerShell.Help;

/// <summary>What a cmdlet's doc comments lack of the help that everybody relies on.</summary>
internal static class HelpGaps
{
    private const int Examples = 2;

    /// <summary>Each gap as a sentence that names the cmdlet and what to write.</summary>
    public static IEnumerable<string> Of(Cmdlet cmdlet, Documentation docs)
    {
        if (docs.Of(cmdlet.Type, "summary") is null) yield return $"{cmdlet.Name}: the class {cmdlet.Type.Name} has no <summary>.";
        foreach (var parameter in cmdlet.Parameters.Where(p => docs.Of(p.Property, "summary") is null))
            yield return $"{cmdlet.Name}: the parameter {parameter.Name} ({parameter.Property.DeclaringType!.Name}.{parameter.Name}) has no <summary>.";

        var examples = docs.Of(cmdlet.Type)?.Elements("example").ToList() ?? [];
        if (examples.Count < Examples) yield return $"{cmdlet.Name}: {examples.Count} <example>; write {Examples} or more, each with <code> and <para>.";
        for (var i = 0; i < examples.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(examples[i].Element("code")?.Value)) yield return $"{cmdlet.Name}: example {i + 1} has no <code>.";
            if (string.IsNullOrWhiteSpace(examples[i].Element("para")?.Value)) yield return $"{cmdlet.Name}: example {i + 1} has no <para> that says what it does.";
        }
    }
}
