using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;
using Recruiting.PsModule.Tests.Engine;

namespace Recruiting.PsModule.Tests.Places;

/// <summary>Set- and Remove-PresenceToken: a token goes in and never comes out.</summary>
[TestClass]
public sealed class TokenTests : ShellTests
{
    private const string Secret = "AQX-very-secret-token", Refresh = "AQW-refresh-secret";

    // ConvertTo-SecureString is not served with the engine.
    private const string Token = "$token = [securestring]::new(); 'AQX-very-secret-token'.ToCharArray() | ForEach-Object { $token.AppendChar($_) }; "
        + "$refresh = [securestring]::new(); 'AQW-refresh-secret'.ToCharArray() | ForEach-Object { $refresh.AppendChar($_) }; ";

    private const string Places = "$null = New-PresenceChannel acme Page -Name Acme; $null = New-PresenceChannel a Group; $null = New-PresenceColleague sanne; ";

    private const string Page = "-Token $token -ExpiresAt 2027-01-23T08:00:00Z -Urn urn:li:organization:2414183 -Scope w_organization_social, r_basicprofile -RefreshToken $refresh";

    [TestMethod]
    public void SignIn_WhatIf_NamesThePageOfTheBoard()
    {
        Session.Run(Places).Well();
        Session.Run("Set-PresenceToken Acme -SignIn -WhatIf; Set-PresenceToken -Colleague sanne -SignIn -Board https://board.example -NoWait -WhatIf").Well();

        Assert.Contains("http://127.0.0.1:5080/connect/channels/acme", Session.Host.Said);
        Assert.Contains("https://board.example/connect/colleagues/sanne", Session.Host.Said);
    }

    [TestMethod]
    public void Set_OfAPage_IsStoredAndItsTokenAppearsNowhere()
    {
        Session.Run(Places).Well();
        var script = Token + $"Set-PresenceToken Acme {Page} -PassThru -Verbose";
        var set = Session.Run(script).Well();
        Session.Host.Clear();
        Session.Run(script + " | Out-Default").Well();
        Session.Run(Token + $"Set-PresenceToken acme {Page} -WhatIf").Well();
        var wrong = Session.Run(Token + "Set-PresenceToken acme -Token $token -ExpiresAt 2027-01-23 -Urn nonsense");
        var all = set.One.Properties.Select(p => $"{p.Value}").Concat(set.Verbose).Append(Session.Host.Said).Append(wrong.Errors[0].ToString()).Append($"{wrong.Errors[0].Exception}");

        Assert.AreEqual("urn:li:organization:2414183", set["Urn"]);
        Assert.AreEqual(new DateTimeOffset(2027, 1, 23, 8, 0, 0, TimeSpan.Zero), set["ExpiresAt"]);
        Assert.AreEqual("acme", set["Channel"]);
        Assert.AreEqual("connection.urn-invalid", wrong.Codes.Single());
        foreach (var said in all) Assert.IsFalse(said.Contains(Secret, StringComparison.Ordinal) || said.Contains(Refresh, StringComparison.Ordinal), said);
        Session.Run("Disconnect-Presence").Well();
        Assert.IsFalse(StoreImage.Of(Folder).Any(row => row.Contains(Secret, StringComparison.Ordinal)), "it rests encrypted");
        Assert.IsTrue(StoreImage.Of(Folder).Any(row => row.StartsWith("connections|", StringComparison.OrdinalIgnoreCase)));
    }

    [TestMethod]
    [DataRow("'AQX-very-secret-token'")]
    [DataRow("@('AQX-very-secret-token')")]
    public void Set_WithAPlainText_IsRefusedWithoutRepeatingIt(string plain)
    {
        Session.Run($"{Places} $plain = {plain}").Well();
        var refused = Session.Run("Set-PresenceToken acme -Token $plain -ExpiresAt 2027-01-23 -Urn urn:li:organization:1");
        var error = refused.Errors.Append(refused.Stopped).OfType<ErrorRecord>().Single();

        StringAssert.Contains(error.ToString(), "SecureString");
        Assert.IsFalse($"{error} {error.Exception} {error.ErrorDetails} {error.TargetObject}".Contains(Secret, StringComparison.Ordinal));
    }

    [TestMethod]
    public void Set_OfAColleague_AndRemove()
    {
        var set = Session.Run(Places + Token + "Get-PresenceColleague sanne | ForEach-Object { Set-PresenceToken -Colleague $_ -Token $token -ExpiresAt 2027-01-23 -Urn urn:li:person:AbC1 -PassThru }").Well();
        Assert.AreEqual("sanne", set["Colleague"]);
        Assert.IsNull(set["Channel"]);

        Assert.IsEmpty(Session.Run("Remove-PresenceToken -Colleague sanne -Confirm:$false").Well().Output);
        Session.Run("Disconnect-Presence").Well();
        Assert.IsFalse(StoreImage.Of(Folder).Any(row => row.StartsWith("connections|", StringComparison.OrdinalIgnoreCase)));
    }

    [TestMethod]
    public void Set_OfAGroup_IsRefused() =>
        Assert.AreEqual("connection.group", Session.Run(Places + Token + $"Set-PresenceToken a {Page}").Codes.Single());

    [TestMethod]
    public void Set_WithoutAKeyRing_IsRefusedWithTheRemedy()
    {
        Session.Run(Places + Token).Well();
        Unkey(Session.Run("Get-PresenceConnection").Well());
        var refused = Session.Run($"Set-PresenceToken acme {Page}");

        Assert.AreEqual("connection.no-keys", refused.Codes.Single());
        StringAssert.Contains(refused.Errors.Append(refused.Stopped).OfType<ErrorRecord>().Single().ToString(), "-KeyVault");
    }

    // As an account in Azure is whose key vault was not named, which no test can sign in to.
    private void Unkey(Outcome connected)
    {
        Assert.AreEqual(true, connected["Tokens"]);
        var module = AssemblyLoadContext.All.Single(c => c.Name == "RecruitingPresence").Assemblies.Single(a => a.GetName().Name == "RecruitingPresence");
        var open = (System.Collections.IDictionary)module.GetType("Recruiting.PowerShell.Session.Sessions")!.GetField("Open", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        var place = $"sqlite:{Path.Combine(Folder, "recruiting.db")}";
        var mine = open.Values.Cast<object>().Select(c => c.GetType().GetProperty("Session")!.GetValue(c)!).Single(s => (string)s.GetType().GetProperty("Place")!.GetValue(s)! == place);
        mine.GetType().GetField("<Keyed>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(mine, false);
    }
}
