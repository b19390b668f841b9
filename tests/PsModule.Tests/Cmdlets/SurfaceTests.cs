using System.Management.Automation;
using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Cmdlets;

/// <summary>What scripts rely on: every cmdlet with its sets, parameters, types, positions and pipeline flags, as written down in <c>Surface.txt</c>.</summary>
[TestClass]
public sealed class SurfaceTests : CmdletTests
{
    [TestMethod]
    public void Cmdlets_WrittenDown_AreAsTheyWere()
    {
        var accepted = Module.At("tests", "PsModule.Tests", "Cmdlets", "Surface.txt");
        var was = File.Exists(accepted) ? File.ReadAllText(accepted).ReplaceLineEndings("\n") : "";
        var text = string.Join("\n", Cmdlets.SelectMany(Written)) + "\n";
        var now = Path.Combine(AppContext.BaseDirectory, "Surface.txt");
        File.WriteAllText(now, text);
        if (was == text) return;
        Assert.Fail($"""
            The cmdlets' surface changed, and scripts may break by it:
            {string.Join("\n", was.Split('\n').Except(text.Split('\n')).Select(l => "  was " + l).Concat(text.Split('\n').Except(was.Split('\n')).Select(l => "  now " + l)))}
            Where that is meant, accept it, and tell it in the changelog:
              cp '{now}' '{accepted}'
            """);
    }

    /// <summary>A line for the cmdlet and one for each parameter in each set, each with the cmdlet's name: a difference says by itself what it is about.</summary>
    private static IEnumerable<string> Written(CmdletInfo cmdlet)
    {
        var attribute = cmdlet.ImplementingType.GetCustomAttributes(inherit: true).OfType<CmdletAttribute>().Single();
        var asks = attribute.SupportsShouldProcess ? attribute.ConfirmImpact.ToString() : "no";
        yield return $"{cmdlet.Name}: asks {asks}; output {string.Join(", ", cmdlet.OutputType.Select(t => t.Name.Split('.')[^1]).DefaultIfEmpty("none"))}; default set {(cmdlet.DefaultParameterSet is { Length: > 0 } set ? set : "none")}";
        var all = cmdlet.ParameterSets.SelectMany(s => s.Parameters.Where(p => !IsCommon(p.Name)).Select(p => (Set: s.Name, Line: Written(p)))).ToList();
        foreach (var parameter in all.GroupBy(p => p.Line).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return $"  {cmdlet.Name} {parameter.Key}{(cmdlet.ParameterSets.Count == parameter.Count() ? "" : $"; in {string.Join(", ", parameter.Select(p => p.Set).Order(StringComparer.Ordinal))}")}";
    }

    private static string Written(CommandParameterInfo p) => string.Join("; ", ((string?[])
    [
        $"-{p.Name} <{TypeName(p.ParameterType)}>",
        p.IsMandatory ? "required" : null,
        p.Position >= 0 ? $"position {p.Position}" : null,
        p.ValueFromPipeline ? "by value" : null,
        p.ValueFromPipelineByPropertyName ? "by name" : null,
        p.ValueFromRemainingArguments ? "the rest" : null,
        p.Aliases?.Count > 0 ? "or " + string.Join(", ", p.Aliases.Order(StringComparer.Ordinal).Select(a => "-" + a)) : null,
    ]).OfType<string>());

    private static string TypeName(Type type) => type switch
    {
        { IsArray: true } => TypeName(type.GetElementType()!) + "[]",
        _ => Nullable.GetUnderlyingType(type) is { } value ? value.Name + "?" : type.Name,
    };
}
