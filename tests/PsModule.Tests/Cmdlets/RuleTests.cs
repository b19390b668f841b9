using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Recruiting.PsModule.Tests.Cmdlets;

/// <summary>What holds for every cmdlet, whoever writes it.</summary>
[TestClass]
public sealed partial class RuleTests : CmdletTests
{
    /// <summary>Verbs that leave the store as it is.</summary>
    private static readonly string[] Looking = ["Get", "Test", "Measure", "Export", "Connect", "Disconnect"];

    /// <summary>What makes a post public now, or may.</summary>
    private static readonly string[] MakesPublic = ["Restart-PresencePost", "Resolve-PresenceDoubt", "Invoke-PresenceJob"];

    /// <summary>What names something of the store, or a time zone: nobody should have to remember it.</summary>
    private static readonly string[] Completed = ["Channel", "Colleague", "Author", "Owner", "Post", "Job", "TimeZone"];

    /// <summary>What is no name of one thing among many: a number of them, a yes or no about all of them.</summary>
    private static readonly string[] PluralByNature = ["MaxHashtags", "NoLinks", "Reminders"];

    [TestMethod]
    public void Manifest_ExportsExactlyTheCmdletsOfTheAssembly()
    {
        var exported = ((IEnumerable<object>)Session.Run($"(Test-ModuleManifest '{Engine.Module.Manifest}').ExportedCmdlets.Keys").Well().Output).Select(n => n.ToString()!);
        var made = Cmdlets[0].ImplementingType.Assembly.GetExportedTypes().Select(t => t.GetCustomAttribute<CmdletAttribute>()).OfType<CmdletAttribute>().Select(a => $"{a.VerbName}-{a.NounName}");
        Assert.AreEqual(string.Join("\n", made.Order()), string.Join("\n", exported.Order()), "CmdletsToExport of RecruitingPresence.psd1 names the cmdlets of the assembly, one by one.");
    }

    [TestMethod]
    public void Names_AreApprovedVerbsAndSingularNouns()
    {
        var approved = typeof(VerbsCommon).Assembly.GetExportedTypes().Where(t => t.Name.StartsWith("Verbs", StringComparison.Ordinal)).SelectMany(t => t.GetFields()).Select(f => (string)f.GetRawConstantValue()!).ToHashSet();
        None(Cmdlets.Where(c => !approved.Contains(c.Verb) || !Noun().IsMatch(c.Noun)).Select(c => c.Name), "An approved verb, and a singular noun that begins with Presence:");
    }

    [TestMethod]
    public void Cmdlets_ThatChange_AskFirst() =>
        None(Cmdlets.Where(c => !Looking.Contains(c.Verb) && !Attribute(c).SupportsShouldProcess).Select(c => c.Name), "SupportsShouldProcess, for -WhatIf and -Confirm:");

    [TestMethod]
    public void Cmdlets_ThatDeleteOrMakePublic_AskUnasked() =>
        None(
            Cmdlets.Where(c => (c.Verb == "Remove" || MakesPublic.Contains(c.Name)) && Attribute(c).ConfirmImpact != ConfirmImpact.High).Select(c => c.Name),
            "ConfirmImpact = ConfirmImpact.High, so that it asks by itself:");

    [TestMethod]
    public void Cmdlets_ThatWriteAnObject_SayItsType() =>
        None(Cmdlets.Where(c => c.Verb is "Get" or "New" or "Test" or "Measure" && c.OutputType.Count == 0).Select(c => c.Name), "[OutputType], for completion and help:");

    [TestMethod]
    public void Cmdlets_WithPassThru_SayWhatPasses() =>
        None(Cmdlets.Where(c => c.Parameters.ContainsKey("PassThru") && c.OutputType.Count == 0).Select(c => c.Name), "[OutputType] of what -PassThru gives:");

    [TestMethod]
    public void Parameters_AreSingularWordsInPascalCase() =>
        None(
            from c in Cmdlets from p in Own(c) where !PluralByNature.Contains(p.Name) && !ParameterName().IsMatch(p.Name) select $"{c.Name} -{p.Name}",
            "PascalCase and singular, even where it takes many:");

    [TestMethod]
    public void Parameters_ThatNameSomething_AreCompleted() =>
        None(
            from c in Cmdlets
            from p in Own(c)
            where (Completed.Contains(p.Name) || (p.Name == "Id" && c.Verb != "New")) && !p.Attributes.Any(a => a is ArgumentCompleterAttribute or ValidateSetAttribute) && !p.ParameterType.IsEnum
            select $"{c.Name} -{p.Name}",
            "[ArgumentCompleter], so that Tab finds it:");

    [TestMethod]
    public void Output_AtItsSurface_HasTypesOfTheFrameworkOnly()
    {
        var output = Cmdlets[0].ImplementingType.Assembly.GetExportedTypes().Where(t => t.Namespace == "Recruiting.PowerShell.Output").ToList();
        None(
            from t in output
            from m in t.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            from used in Types(m).SelectMany(Parts)
            where !IsFramework(used) && !output.Contains(used)
            select $"{t.Name}.{m.Name}: {used}",
            "Scripts see types of .NET and our own output, never NodaTime's or Core's:");
    }

    [TestMethod]
    public void Parameters_AtTheSurface_HaveNoTypeOfADependency() =>
        None(
            from c in Cmdlets from p in Own(c) from used in Parts(p.ParameterType) where !IsFramework(used) && used.Assembly != c.ImplementingType.Assembly select $"{c.Name} -{p.Name}: {used}",
            "Types of .NET, of PowerShell or the module's own:");

    private static CmdletAttribute Attribute(CmdletInfo cmdlet) => cmdlet.ImplementingType.GetCustomAttribute<CmdletAttribute>()!;

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        PropertyInfo p => [p.PropertyType],
        FieldInfo f => [f.FieldType],
        MethodBase m => [.. m.GetParameters().Select(p => p.ParameterType), .. m is MethodInfo { ReturnType: var made } ? [made] : Type.EmptyTypes],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericType: true } => [type, .. type.GetGenericArguments().SelectMany(Parts)],
        _ => [type],
    };

    private static bool IsFramework(Type type) => type.Assembly == typeof(object).Assembly || type.Assembly == typeof(Uri).Assembly || type.Assembly == typeof(PSObject).Assembly;

    [GeneratedRegex("^Presence([A-Z][a-z]*[a-rt-z])?$")]
    private static partial Regex Noun();

    // Words that end in one s are plurals, but for those in -ss and -us, as in Access, Status.
    [GeneratedRegex("^([A-Z][a-z]*)*([a-rt-z]|ss|us)$")]
    private static partial Regex ParameterName();
}
