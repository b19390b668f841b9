namespace Recruiting.Board.Tests.SignIn;

/// <summary>Everybody sees how connections stand; a colleague connects themselves, an admin whoever and whatever.</summary>
[TestClass]
public sealed class ConnectionRightsTests : AzureTest
{
    private protected override string[] Settings =>
        ["LinkedIn:Profile:ClientId=77profile", "LinkedIn:Profile:ClientSecret=s1", "LinkedIn:Page:ClientId=77page", "LinkedIn:Page:ClientSecret=s2"];

    [TestInitialize]
    public async Task KnowAsync()
    {
        await KnowEveryRoleAsync();
        await PutChannelAsync("page", "page");
        await PutChannelAsync("profile", "profile");
    }

    [TestMethod]
    [DataRow("roleless", 403)]
    [DataRow("reader", 200)]
    [DataRow("approver", 200)]
    [DataRow("admin", 200)]
    public async Task List_TakesAReader(string who, int status) => (await Api.GetAsync("/connections", As(who))).Is(status);

    [TestMethod]
    [DataRow("reader", "colleagues/reader", true)]
    [DataRow("roleless", "colleagues/roleless", true)]
    [DataRow("reader", "colleagues/approver", false)]
    [DataRow("approver", "colleagues/reader", false)]
    [DataRow("approver", "channels/page", false)]
    [DataRow("approver", "channels/profile", false)]
    [DataRow("admin", "channels/page", true)]
    [DataRow("admin", "channels/profile", true)]
    [DataRow("admin", "colleagues/reader", true)]
    public async Task Connecting_IsForThemselvesAndAdmins(string who, string whose, bool may)
    {
        Assert.AreEqual(may ? 200 : 403, (await Api.GetAsync($"/connect/{whose}", As(who))).Status, "the page that says what is asked");
        // Without the form's own token nobody gets further; who may not is told so before.
        Assert.AreEqual(may ? 400 : 403, (await Api.PostAsync($"/connect/{whose}", null, As(who))).Status, "the way to LinkedIn");
        Assert.AreEqual(may ? 400 : 403, (await Api.PostAsync($"/connections/{whose}/disconnect", null, As(who))).Status, "ending it");
    }

    [TestMethod]
    public async Task List_OffersOnlyWhatOneMayDo()
    {
        var reader = (await Api.GetAsync("/connections", As("reader"))).Text;
        var admin = (await Api.GetAsync("/connections", As("admin"))).Text;

        Assert.Contains("href=\"/connect/colleagues/reader\"", reader);
        Assert.DoesNotContain("href=\"/connect/colleagues/approver\"", reader);
        Assert.DoesNotContain("href=\"/connect/channels/page\"", reader);
        Assert.DoesNotContain("/connect/linkedin", reader, "what is registered with the apps is the admins' business");
        Assert.Contains("href=\"/connect/channels/page\"", admin);
        Assert.Contains("href=\"/connect/colleagues/approver\"", admin);
        Assert.Contains("/connect/linkedin", admin);
    }
}
