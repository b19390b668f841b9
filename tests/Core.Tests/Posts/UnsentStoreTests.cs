using NodaTime;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;

namespace Recruiting.Core.Tests.Posts;

/// <summary>What was typed and not sent: whoever typed it finds it, nobody else does, and it does not stay for ever.</summary>
[TestClass]
public sealed class UnsentStoreTests
{
    [TestMethod]
    public async Task Of_SeveralForms_AreTheirOwnersAloneTheLatestFirst()
    {
        await using var presence = Presence.Start();
        await KeepAsync(presence, "anna", "one", "first");
        presence.After(Duration.FromMinutes(1));
        await KeepAsync(presence, "anna", "two", "second");
        await KeepAsync(presence, "ann", "three", "of a namesake");

        CollectionAssert.AreEqual(new[] { "second", "first" }, await TextsAsync(presence, "anna"));
        CollectionAssert.AreEqual(new[] { "of a namesake" }, await TextsAsync(presence, "ann"));
        Assert.IsNull(await Store(presence).FindAsync(Presence.Workspace, "anna", "three", presence.Now));
    }

    [TestMethod]
    public async Task Kept_Again_StandsInPlaceOfWhatWasThere()
    {
        await using var presence = Presence.Start();
        await KeepAsync(presence, "anna", "one", "Hal");
        await KeepAsync(presence, "anna", "one", "Half a thought");

        CollectionAssert.AreEqual(new[] { "Half a thought" }, await TextsAsync(presence, "anna"));
    }

    [TestMethod]
    public async Task Kept_WithoutWords_IsNotOffered()
    {
        await using var presence = Presence.Start();
        await KeepAsync(presence, "anna", "one", " \n ");

        Assert.IsEmpty(await TextsAsync(presence, "anna"));
    }

    [TestMethod]
    public async Task Keep_OfMoreThanARowHolds_SaysSoAndLeavesWhatWasThere()
    {
        await using var presence = Presence.Start();
        await KeepAsync(presence, "anna", "one", "short");

        Assert.IsFalse(await Store(presence).KeepAsync(Presence.Workspace, "anna", Typed(presence, "one", new string('x', RowLimits.BodyBytes))));

        CollectionAssert.AreEqual(new[] { "short" }, await TextsAsync(presence, "anna"));
    }

    [TestMethod]
    public async Task Tidy_AfterTwoWeeks_DropsItAndNothingYounger()
    {
        await using var presence = Presence.Start();
        await KeepAsync(presence, "anna", "old", "old");
        presence.After(Duration.FromDays(1));
        await KeepAsync(presence, "anna", "young", "young");
        presence.After(Duration.FromDays(13));

        await presence.Get<JobRunner>().RunAsync(JobSchedules.Tidy);

        Assert.AreEqual(1, await presence.Store.RangeAsync(Tables.Workspace, RowKey.Of(Presence.Workspace, "unsent")).CountAsync());
        CollectionAssert.AreEqual(new[] { "young" }, await TextsAsync(presence, "anna"));
    }

    [TestMethod]
    public async Task Colleague_Removed_TakesTheirWordsAlong()
    {
        await using var presence = Presence.Start();
        await presence.PutColleagueAsync("anna");
        await KeepAsync(presence, "anna", "one", "hers");
        await KeepAsync(presence, "bram", "one", "his");

        await presence.Get<ColleagueBook>().RemoveAsync(Presence.Workspace, "anna", null, PresenceParts.Desk);

        Assert.IsEmpty(await TextsAsync(presence, "anna"));
        CollectionAssert.AreEqual(new[] { "his" }, await TextsAsync(presence, "bram"));
    }

    private static UnsentStore Store(Presence presence) => presence.Get<UnsentStore>();

    private static Unsent Typed(Presence presence, string key, string text) => new(key, presence.Now, [new("channel", "een"), new("text", text)]);

    private static Task<bool> KeepAsync(Presence presence, string person, string key, string text) => Store(presence).KeepAsync(Presence.Workspace, person, Typed(presence, key, text));

    private static async Task<string[]> TextsAsync(Presence presence, string person) => [.. (await Store(presence).OfAsync(Presence.Workspace, person, presence.Now)).Select(u => u.In("text"))];
}
