using Recruiting.Core;
using Recruiting.Core.Jobs;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Reminding.Ways;

namespace Recruiting.Infra.Tests;

/// <summary>What the app is told is what the code and the Functions host read, and nothing else: a setting that nobody reads is a belief that is not true.</summary>
[TestClass]
public sealed class SettingTests
{
    /// <summary>Options that have no place in Azure's settings, each with the reason.</summary>
    private static readonly Dictionary<string, string> NotSet = new()
    {
        ["Presence__Data"] = "the folder of a Desk; in Azure nothing is kept on a disk",
        ["Presence__Jobs"] = "in Azure the timers run the jobs, in every instance",
        ["Presence__Workspace"] = "'default' until there is a second one",
        ["LinkedIn__BaseAddress"] = "the public API is the default",
        ["LinkedIn__AuthAddress"] = "the public one is the default",
        ["Mail__Port"] = "587, where STARTTLS is spoken",
        ["Mail__Tls"] = "STARTTLS is the default",
        ["LinkedIn__Version"] = "goes with the release, whose tests know it",
    };

    /// <summary>Settings that others than our options read, each with who does.</summary>
    private static readonly Dictionary<string, string> ReadByOthers = new()
    {
        ["AzureWebJobsStorage__accountName"] = "the Functions host: timers' leases and the queue trigger",
        ["AzureWebJobsStorage__credential"] = "the Functions host: by identity",
        ["AzureWebJobsStorage__clientId"] = "the Functions host: by which one",
        ["AzureWebJobsDisableHomepage"] = "the Functions host: leaves / to the board",
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "the Functions host and our exporter",
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "the Functions host: telemetry by identity",
        ["OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"] = "App Service Authentication: the identity in place of a secret",
        ["AZURE_CLIENT_ID"] = "Azure.Identity: which identity opens the store and the vault",
    };

    private static IEnumerable<string> Options =>
    [
        .. typeof(PresenceOptions).GetProperties().Select(p => $"{PresenceOptions.Section}__{p.Name}"),
        .. typeof(LinkedInOptions).GetProperties().SelectMany(p => p.PropertyType == typeof(LinkedInApp)
            ? typeof(LinkedInApp).GetProperties().Select(q => $"{LinkedInOptions.Section}__{p.Name}__{q.Name}")
            : [$"{LinkedInOptions.Section}__{p.Name}"]),
        .. typeof(MailOptions).GetProperties().Where(p => p.CanWrite).Select(p => $"{MailOptions.Section}__{p.Name}"),
        .. JobSchedules.All.Select(s => s.Setting.Replace(":", "__", StringComparison.Ordinal)),
    ];

    [TestMethod]
    public async Task Settings_AreWhatIsRead()
    {
        var set = (await Template.EverythingAsync()).Config("appsettings").Select(s => s.Key).Order(StringComparer.Ordinal);

        var read = Options.Except(NotSet.Keys).Concat(ReadByOthers.Keys).Order(StringComparer.Ordinal);

        Assert.AreEqual(string.Join('\n', read), string.Join('\n', set));
    }

    [TestMethod]
    public void Exceptions_AreOptionsThatExist() => Assert.IsEmpty(NotSet.Keys.Except(Options));

    [TestMethod]
    [DataRow("LinkedIn__")]
    [DataRow("Mail__")]
    public async Task Settings_OfLinkedInsAppsAndOfMail_AreThereOnlyWhereTheyAreGiven(string section)
    {
        var set = (await Template.LeastAsync()).Config("appsettings").Select(s => s.Key);

        Assert.DoesNotContain(s => s.StartsWith(section, StringComparison.Ordinal), set);
    }

    [TestMethod]
    public async Task Schedules_AreCores()
    {
        var settings = (await Template.LeastAsync()).Config("appsettings");

        var set = settings.Where(s => s.Key.StartsWith("Schedules__", StringComparison.Ordinal)).Select(s => s.Value!.GetValue<string>());
        CollectionAssert.AreEquivalent(JobSchedules.All.Select(s => s.Cron).ToList(), set.ToList());
    }

    [TestMethod]
    public async Task Values_AreTheParameters()
    {
        var settings = (await Template.EverythingAsync()).Config("appsettings");

        Assert.AreEqual("22222222-2222-2222-2222-222222222222", settings["Presence__Tenant"]!.GetValue<string>());
        Assert.AreEqual(Bicep.Everything["PRESENCE_ADMINS"], settings["Presence__Admins"]!.GetValue<string>());
        Assert.AreEqual("https://board.example.com", settings["Presence__Address"]!.GetValue<string>());
        Assert.AreEqual("nl", settings["Presence__Language"]!.GetValue<string>());
        Assert.AreEqual("Europe/Brussels", settings["Presence__TimeZone"]!.GetValue<string>());
        Assert.AreEqual("78page", settings["LinkedIn__Page__ClientId"]!.GetValue<string>());
    }
}
