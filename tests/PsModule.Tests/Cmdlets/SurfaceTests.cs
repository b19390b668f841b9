using System.Management.Automation;
using System.Text;
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
        var text = string.Join("\n", Cmdlets.Select(Written));
        var now = Path.Combine(AppContext.BaseDirectory, "Surface.txt");
        File.WriteAllText(now, text);
        Assert.AreEqual(was, text, $"""
            The cmdlets' surface changed, and scripts may break by it:
            {string.Join("\n", text.Split('\n').Except(was.Split('\n')).Select(l => "  now " + l.Trim()).Concat(was.Split('\n').Except(text.Split('\n')).Select(l => "  was " + l.Trim())))}
            Where that is meant, accept it, and tell it in the changelog:
              cp '{now}' '{accepted}'
            """);
    }

    private static string Written(CmdletInfo cmdlet)
    {
        var text = new StringBuilder();
        var attribute = cmdlet.ImplementingType.GetCustomAttributes(inherit: true).OfType<CmdletAttribute>().Single();
        text.Append(cmdlet.Name).Append('\n');
        text.Append("  asks: ").Append(attribute.SupportsShouldProcess ? attribute.ConfirmImpact : "no").Append('\n');
        text.Append("  output: ").AppendJoin(", ", cmdlet.OutputType.Select(t => t.Name.Split('.')[^1]).DefaultIfEmpty("none")).Append('\n');
        foreach (var set in cmdlet.ParameterSets.OrderBy(s => s.Name, StringComparer.Ordinal))
        {
            text.Append("  set ").Append(set.Name == ParameterAttribute.AllParameterSets ? "of all" : set.Name).Append(set.IsDefault ? ", the default" : "").Append('\n');
            foreach (var parameter in set.Parameters.Where(p => !IsCommon(p.Name)).OrderBy(p => p.Name, StringComparer.Ordinal)) text.Append("    ").Append(Written(parameter)).Append('\n');
        }

        return text.ToString();
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
