namespace Recruiting.Infra.Tests;

/// <summary>App Service Authentication: one tenant, no secret, and strangers are left to the board.</summary>
[TestClass]
public sealed class SignInTests
{
    [TestMethod]
    public async Task Strangers_AreLeftToTheBoard()
    {
        var rules = (await Template.LeastAsync()).Config("authsettingsV2");

        Assert.IsTrue(rules["platform"]!["enabled"]!.GetValue<bool>());
        Assert.IsFalse(rules["globalValidation"]!["requireAuthentication"]!.GetValue<bool>());
        Assert.AreEqual("AllowAnonymous", rules["globalValidation"]!["unauthenticatedClientAction"]!.GetValue<string>());
        Assert.IsTrue(rules["httpSettings"]!["requireHttps"]!.GetValue<bool>());
    }

    [TestMethod]
    public async Task Provider_IsEntraOfOneTenant()
    {
        var providers = (await Template.LeastAsync()).Config("authsettingsV2")["identityProviders"]!.AsObject();
        var entra = providers["azureActiveDirectory"]!;

        Assert.HasCount(1, providers);
        Assert.Contains("22222222-2222-2222-2222-222222222222", entra["registration"]!["openIdIssuer"]!.GetValue<string>());
        Assert.AreEqual(Bicep.Least["PRESENCE_CLIENT_ID"], entra["registration"]!["clientId"]!.GetValue<string>());
        Assert.HasCount(2, entra["validation"]!["defaultAuthorizationPolicy"]!["allowedApplications"]!.AsArray(), "the board itself and Azure CLI");
    }

    [TestMethod]
    public async Task Secret_IsTheIdentitys()
    {
        var all = await Template.LeastAsync();
        var registration = all.Config("authsettingsV2")["identityProviders"]!["azureActiveDirectory"]!["registration"]!;
        var setting = registration["clientSecretSettingName"]!.GetValue<string>();

        Assert.AreEqual("OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID", setting);
        Assert.AreEqual(all.Config("appsettings")["AZURE_CLIENT_ID"]!.GetValue<string>(), all.Config("appsettings")[setting]!.GetValue<string>());
    }

    [TestMethod]
    public async Task Session_LastsSevenDays()
    {
        var login = (await Template.LeastAsync()).Config("authsettingsV2")["login"]!;

        Assert.AreEqual("FixedTime", login["cookieExpiration"]!["convention"]!.GetValue<string>());
        Assert.AreEqual("7.00:00:00", login["cookieExpiration"]!["timeToExpiration"]!.GetValue<string>());
        Assert.IsTrue(login["tokenStore"]!["enabled"]!.GetValue<bool>());
    }
}
