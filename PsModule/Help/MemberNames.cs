namespace Recruiting.PowerShell.Help;

/// <summary>What a person at the shell calls a member of the module's code.</summary>
internal sealed class MemberNames(IReadOnlyList<Cmdlet> cmdlets)
{
    private readonly Dictionary<string, string> names = cmdlets
        .SelectMany(c => c.Parameters.Select(p => (Id: Documentation.Id(p.Property), Name: "-" + p.Name)).Prepend((Id: Documentation.Id(c.Type), Name: c.Name)))
        .DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Name);

    /// <summary>A cmdlet's name, a parameter with its hyphen; null for any other member.</summary>
    public string? Of(string id) => names.GetValueOrDefault(id);
}
