using System.Collections;
using System.Globalization;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>Pins which address proves a placing, and which does not.</summary>
[TestClass]
public sealed class PermalinkProofTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 12, 0);
    private static readonly Instant Slot = Instant.FromUtc(2026, 11, 24, 7, 30);
    private static readonly Channel Group = new() { Id = "dotnet-nl", Kind = ChannelKind.Group, Name = ".NET NL", Urn = "urn:li:group:43875" };

    [TestMethod]
    public void Check_PostOfThisGroupAfterItsSlot_Proves() => Assert.IsNull(PermalinkProof.Check(Made(Slot, "43875"), Group, Slot, Now));

    [TestMethod]
    public void Check_PostOfAnotherGroup_IsRefused() => Refused("permalink.other-group", PermalinkProof.Check(Made(Slot, "43876"), Group, Slot, Now));

    [TestMethod]
    [DataRow("https://www.linkedin.com/groups/43875/", "43876", "permalink.other-group")]
    [DataRow("https://www.linkedin.com/groups/43875", "43875", null)]
    [DataRow("https://www.linkedin.com/groups/43875?trk=x", "43876", "permalink.other-group")]
    [DataRow("https://www.linkedin.com/groups/dotnet-nl/", "43876", null)]
    public void Check_GroupKnownByAddress_ComparesWhereItTells(string url, string group, string? code) =>
        Assert.AreEqual(code, PermalinkProof.Check(Made(Slot, group), Group with { Urn = null, Url = url }, Slot, Now)?.Code);

    [TestMethod]
    public void Check_UrnAndAddressDiffer_UrnCounts() =>
        Assert.IsNull(PermalinkProof.Check(Made(Slot, "43875"), Group with { Url = "https://www.linkedin.com/groups/1/" }, Slot, Now));

    [TestMethod]
    public void Check_ActivityForm_TellsNoGroupAndProves() => Assert.IsNull(PermalinkProof.Check(Made(Slot), Group, Slot, Now));

    [TestMethod]
    public void Check_GroupPostForAPage_IsRefused() =>
        Refused("permalink.no-group", PermalinkProof.Check(Made(Slot, "43875"), Group with { Kind = ChannelKind.Page, Urn = null }, Slot, Now));

    [TestMethod]
    public void Check_ExactlyAWeekBeforeItsSlot_Proves() => Assert.IsNull(PermalinkProof.Check(Made(Slot - Duration.FromDays(7)), Group, Slot, Now));

    [TestMethod]
    public void Check_MoreThanAWeekBeforeItsSlot_IsRefused() =>
        Refused("permalink.too-old", PermalinkProof.Check(Made(Slot - Duration.FromDays(7) - Duration.FromMilliseconds(1)), Group, Slot, Now));

    [TestMethod]
    public void Check_OldPostWithoutASlot_Proves() => Assert.IsNull(PermalinkProof.Check(Made(Slot - Duration.FromDays(300)), Group, null, Now));

    [TestMethod]
    public void Check_FiveMinutesAhead_IsClockSkew() => Assert.IsNull(PermalinkProof.Check(Made(Now + Duration.FromMinutes(5)), Group, Slot, Now));

    [TestMethod]
    public void Check_MoreThanFiveMinutesAhead_IsRefused() =>
        Refused("permalink.future", PermalinkProof.Check(Made(Now + Duration.FromMinutes(5) + Duration.FromMilliseconds(1)), Group, Slot, Now));

    [TestMethod]
    public void Check_NumberFromBeforeLinkedIn_IsRefused() => Refused("permalink.invalid", PermalinkProof.Check(new Permalink("activity", 12345), Group, null, Now));

    [TestMethod]
    public void Texts_EveryCode_IsThereInDutch()
    {
        var english = Core.Publishing.PermalinkTexts.Resources.GetResourceSet(CultureInfo.InvariantCulture, true, false)!;
        var dutch = Core.Publishing.PermalinkTexts.Resources.GetResourceSet(new CultureInfo("nl"), true, false)!;
        CollectionAssert.AreEquivalent(
            english.Cast<DictionaryEntry>().Select(e => e.Key).ToList(), dutch.Cast<DictionaryEntry>().Select(e => e.Key).ToList());
    }

    private static void Refused(string code, Fault? fault)
    {
        Assert.IsNotNull(fault);
        Assert.AreEqual(code, fault.Code);
        Assert.DoesNotContain("{", fault.Message);
    }

    private static Permalink Made(Instant at, string? group = null) =>
        new(group is null ? "activity" : "groupPost", (at.ToUnixTimeMilliseconds() << 22) + 12345, group);
}
