using System.Text.Json.Nodes;
using Recruiting.Board.Tests.SignIn;

namespace Recruiting.Board.Tests.People;

/// <summary>How somebody wants to be reminded, as they say it themselves.</summary>
[TestClass]
public sealed class WishesTests : AzureTest
{
    private static readonly (string, string)[] Every = [("way", "mail"), ("way", "teams"), ("way", "slack"), ("way", "page")];

    [TestInitialize]
    public Task PrepareAsync() => KnowEveryRoleAsync();

    [TestMethod]
    public async Task Wishes_OfOneself_AreKeptAsTheyWereSaid()
    {
        (await SaveAsync(("reminders", "true"), ("way", "mail"), ("way", "page"), ("quietFrom", "21:00"), ("quietTo", "08:15"), ("dayOff", "saturday"), ("dayOff", "sunday"))).Is(200);

        Assert.AreEqual("""{"ways":["mail","page"],"quietFrom":"21:00","quietTo":"08:15","daysOff":["saturday","sunday"]}""", (await WishesAsync())!.ToJsonString());
        var page = (await Api.GetAsync("/people/contributor", As("contributor"))).Text;
        Assert.MatchesRegex("value=\"mail\"[^>]*checked", page);
        Assert.DoesNotMatchRegex("value=\"teams\"[^>]*checked", page);
        Assert.MatchesRegex("value=\"saturday\"[^>]*checked", page);
        Assert.Contains("value=\"21:00\"", page);
    }

    [TestMethod]
    public async Task Wishes_AsUsual_AreNoneSoThatAWayWhichComesLaterCounts()
    {
        (await SaveAsync([("reminders", "true"), ("quietFrom", "20:00"), ("quietTo", "07:00:00"), .. Every])).Is(200);

        Assert.IsNull(await WishesAsync());
    }

    [TestMethod]
    public async Task Wishes_WithEveryDayOff_AreRefusedWithAllThatWasTyped()
    {
        var days = new[] { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" }.Select(d => ("dayOff", d));

        var refused = (await SaveAsync([("way", "mail"), ("quietFrom", "22:22"), .. days])).Is(400);

        Assert.Contains("Every day of the week is a day off", refused.Text);
        Assert.Contains("value=\"22:22\"", refused.Text);
        Assert.DoesNotMatchRegex("value=\"teams\"[^>]*checked", refused.Text);
        Assert.MatchesRegex("value=\"friday\"[^>]*checked", refused.Text);
        Assert.IsNull(await WishesAsync());
    }

    [TestMethod]
    public async Task Wishes_ChangedMeanwhile_AreSaid()
    {
        var form = await FormAsync();
        (await PutAsync(new { ways = new[] { "slack" }, quietFrom = "19:00", daysOff = new[] { "friday" } })).Is(200);

        var changed = (await SendAsync(form, [("reminders", "true"), .. Every])).Is(412);

        Assert.Contains("By which ways: now “The team’s channel in Slack”", changed.Text);
        Assert.Contains("Quiet from: now “19:00”", changed.Text);
        Assert.Contains("Send nothing on: now “Friday”", changed.Text);
    }

    [TestMethod]
    public async Task OtherForms_LeaveTheWishesAsTheyAre()
    {
        (await PutAsync(new { ways = new[] { "mail" } })).Is(200);

        var away = PageForm.Of((await Api.GetAsync("/people/contributor", As("contributor"))).Text, "/people/contributor/away");
        (await Api.SendAsync(HttpMethod.Post, away.Action, away.With([new("from", "2026-12-24")]), As("contributor"))).Is(200);

        // One that was opened before there were wishes does not ask for them.
        var edit = (await FormAsync()).Fields.Where(f => f.Key is not "wishes");
        (await Api.SendAsync(HttpMethod.Post, "/people/contributor/edit", new FormUrlEncodedContent([new("name", "Con"), .. edit]), As("contributor"))).Is(200);

        Assert.AreEqual("mail", (string?)(await WishesAsync())!["ways"]![0]);
    }

    private Task<Reply> PutAsync(object wishes) => Api.PutAsync(
        "/api/colleagues/contributor",
        new { name = "Con", roles = new[] { "contributor" }, account = new { tenant = AzureBoard.Tenant, objectId = AzureBoard.IdOf("contributor") }, reminderWishes = wishes },
        As("admin"));

    private async Task<PageForm> FormAsync() => PageForm.Of((await Api.GetAsync("/people/contributor", As("contributor"))).Is(200).Text, "/people/contributor/edit");

    private async Task<Reply> SaveAsync(params (string Name, string Value)[] fields) => await SendAsync(await FormAsync(), fields);

    private Task<Reply> SendAsync(PageForm form, (string Name, string Value)[] fields) =>
        Api.SendAsync(HttpMethod.Post, form.Action, form.With([new("name", "Con"), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]), As("contributor"), "Accept-Language: en");

    private async Task<JsonNode?> WishesAsync() => (await Api.GetAsync("/api/colleagues/contributor", As("admin"))).Is(200).Json["reminderWishes"];
}
