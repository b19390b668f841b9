using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Posts;

/// <summary>Writing, changing and testing posts.</summary>
[TestClass]
public sealed class WritingTests : PostTests
{
    [TestMethod]
    public async Task New_WithEverything_IsWrittenAndShown()
    {
        var made = Session.Run("New-PresencePost -Channel dotnet-nl -Text 'Wie komt er?' -Link https://example.com/a%20b -Author maria -Language nl -Tag job, net -Until 31-12-2030 -Due '2030-12-03 08:30' -Approve").Well();
        var post = await Core.Get<PostStore>().GetAsync(new(Presence.Workspace, (string)made["Id"]!));
        Assert.AreEqual(PostState.Scheduled, post.Value.State);
        Assert.AreEqual("https://example.com/a%20b", post.Value.Link);
        Assert.AreEqual("maria", post.Value.Author);
        CollectionAssert.AreEqual(new[] { "job", "net" }, post.Value.Tags.ToArray());
        Assert.AreEqual(new LocalDate(2030, 12, 31), post.Value.Until);
        Assert.AreEqual(Tuesday, post.Value.Due!.Local);
        Assert.IsNotNull(post.Value.Slot);
    }

    [TestMethod]
    [DataRow("'2030-12-03 08:30'")]
    [DataRow("'3-12-2030 8:30'")]
    [DataRow("([datetime]'2030-12-03 08:30')")]
    [DataRow("([datetimeoffset]'2030-12-03T07:30:00Z')")]
    [DataRow("'2030-12-03T07:30:00Z'")]
    public void New_DueInAnyForm_IsTheChannelsLocalTime(string due) =>
        Assert.AreEqual(new DateTimeOffset(2030, 12, 3, 8, 30, 0, TimeSpan.FromHours(1)), Session.Run($"New-PresencePost dotnet-nl 'Wie komt er?' -Due {due}").Well()["Due"]);

    [TestMethod]
    public void New_DueNext_IsInASlot() => Assert.IsNotNull(Session.Run("New-PresencePost dotnet-nl 'Wie komt er?' -Due next").Well()["Slot"]);

    [TestMethod]
    [DataRow("-Due '03/12/2030 08:30'", "post.due-ambiguous")]
    [DataRow("-Due 2030-12-03", "post.due-no-time")]
    [DataRow("-Due '2020-12-01 08:30'", "post.due-past")]
    [DataRow("-Until '1/12/2030'", "post.until-ambiguous")]
    [DataRow("-Link 'not a link'", "post.link-invalid")]
    [DataRow("-Author nobody", "author.unknown")]
    public void New_WithSomethingWrong_IsAnErrorByItsCode(string with, string code)
    {
        var ran = WhatIf($"New-PresencePost dotnet-nl 'Wie komt er?' {with}");
        Assert.AreEqual(code, string.Join(" ", ran.Codes));
        Assert.AreEqual("InvalidArgument", ran.Errors[0].CategoryInfo.Category.ToString());
    }

    [TestMethod]
    public void New_ForbiddenByAGuardrail_IsAnErrorWithTheFindings()
    {
        var ran = WhatIf($"New-PresencePost dotnet-nl '{new string('a', 4000)}' -Approve; $Error[0].Exception.Data['Findings'] | ForEach-Object Rule");
        Assert.AreEqual("guardrail.length", ran.Codes[0]);
        Assert.AreEqual("InvalidData", ran.Errors[0].CategoryInfo.Category.ToString());
    }

    [TestMethod]
    public async Task New_WarnedOfByAGuardrail_IsWrittenWithAWarning()
    {
        await WriteAsync("Wij zoeken een ontwikkelaar in Utrecht voor ons team", at: Tuesday);
        var ran = Session.Run("New-PresencePost dotnet-nl 'Wij zoeken een ontwikkelaar in Utrecht voor ons team!' -Due '2030-12-05 08:30'").Well();
        Assert.HasCount(1, ran.Output);
        Assert.IsNotEmpty(ran.Warnings);
    }

    [TestMethod]
    public void New_WhatIf_SaysWhatWhereAndWhen_AndWritesNothing()
    {
        var ran = WhatIf("New-PresencePost dotnet-nl 'Wie komt er naar de meetup?' -Due '2030-12-03 08:30' -Approve -WhatIf").Well();
        Assert.IsEmpty(ran.Output);
        StringAssert.Contains(Session.Host.Said, "new post \"Wie komt er naar de meetup?\" in dotnet-nl");
        StringAssert.Contains(Session.Host.Said, "write, approve and schedule at Tue 3 Dec 2030 08:30 Europe/Amsterdam");
    }

    [TestMethod]
    public void New_RowsOfAFile_EachIsWritten()
    {
        var made = Session.Run("[pscustomobject]@{ Channel = 'dotnet-nl'; Text = 'Eén'; Due = ''; Tags = 'a|b'; Until = '' }, [pscustomobject]@{ Channel = 'acme'; Text = 'Twee'; Due = '2030-12-03 08:30'; Tags = ''; Until = '2030-12-31' } | New-PresencePost").Well();
        CollectionAssert.AreEqual(new[] { "dotnet-nl", "acme" }, made.Output.Select(o => o.Properties["Channel"].Value).ToArray());
        CollectionAssert.AreEqual(new[] { "a", "b" }, (string[])made.Output[0].Properties["Tags"].Value);
    }

    [TestMethod]
    public async Task Set_OnlyWhatIsGiven_Changes()
    {
        var post = await WriteAsync(at: Tuesday, author: "maria");
        Assert.IsEmpty(Session.Run($"Set-PresencePost {post.Id} -Until 2030-12-31 -Tag job").Well().Output);
        var after = await ReadAsync(post);
        Assert.AreEqual(PostState.Scheduled, after.State);
        Assert.AreEqual((post.Text, post.Author, post.Due), (after.Text, after.Author, after.Due));
        Assert.AreEqual(new LocalDate(2030, 12, 31), after.Until);
    }

    [TestMethod]
    public async Task Set_Text_VoidsTheYesUnlessGivenInTheSameAct()
    {
        var post = await WriteAsync(at: Tuesday);
        Assert.AreEqual("Draft", Session.Run($"Set-PresencePost {post.Id} -Text 'Iets anders' -PassThru").Well()["State"]);
        Assert.AreEqual("Scheduled", Session.Run($"Set-PresencePost {post.Id} -Text 'Nog iets anders' -Approve -PassThru").Well()["State"]);
    }

    [TestMethod]
    public async Task Set_EmptyValues_TakeAway()
    {
        var post = await WriteAsync(author: "maria");
        Session.Run($"Set-PresencePost {post.Id} -Link https://example.com/ -Tag a -Until 2030-12-31 -Language nl").Well();
        Session.Run($"Set-PresencePost {post.Id} -Link '' -Tag @() -Until '' -Language '' -Author ''").Well();
        var after = await ReadAsync(post);
        Assert.AreEqual((null, null, null, null), (after.Link, after.Until, after.Language, after.Author));
        Assert.IsEmpty(after.Tags);
    }

    [TestMethod]
    public async Task Set_AStalePostFromThePipeline_ChangesOnlyWhatIsTyped()
    {
        var post = await WriteAsync(at: Tuesday);
        Session.Run($"$stale = Get-PresencePost {post.Id}; Set-PresencePost {post.Id} -Text 'Nieuw' -Due '2030-12-05 08:30'; $stale | Set-PresencePost -Author jan").Well();
        var after = await ReadAsync(post);
        Assert.AreEqual(("Nieuw", "jan", Tuesday.PlusDays(2)), (after.Text, after.Author, after.Due!.Local));
    }

    [TestMethod]
    public async Task Set_ARowWithTheTimeItHas_IsNoMove()
    {
        var post = await WriteAsync(at: Tuesday);
        var before = Rows();
        Session.Run($"[pscustomobject]@{{ Id = '{post.Id}'; Text = '{post.Text}'; Due = '2030-12-03 08:30'; Author = ''; Link = ''; Tags = ''; Until = ''; Language = '' }} | Set-PresencePost").Well();
        CollectionAssert.AreEqual(before, Rows());
    }

    [TestMethod]
    public async Task Set_WhatIf_SaysWhatAndWhen_AndChangesNothing()
    {
        var post = await WriteAsync(at: Tuesday);
        WhatIf($"Set-PresencePost {post.Id} -Author jan -Due '2030-12-05 08:30' -WhatIf").Well();
        StringAssert.Contains(Session.Host.Said, $"post {post.Id} \"Wie komt er naar de meetup?\" in dotnet-nl");
        StringAssert.Contains(Session.Host.Said, "hand over to jan; schedule at Thu 5 Dec 2030 08:30 Europe/Amsterdam");
    }

    [TestMethod]
    public async Task Set_AnOpenedPost_WantsNotPlaced()
    {
        var post = await StoreAsync(PostState.AwaitingHand, with: p => p with { Opened = new("maria", Core.Now) });
        Assert.AreEqual("post.opened", Session.Run($"Set-PresencePost {post.Id} -Author jan").Codes.Single());
        Session.Run($"Set-PresencePost {post.Id} -Author jan -NotPlaced").Well();
    }

    [TestMethod]
    public async Task Set_EmptyText_IsRefused()
    {
        var post = await WriteAsync();
        Assert.AreEqual("post.text-missing", Session.Run($"Set-PresencePost {post.Id} -Text ' '").Codes.Single());
    }

    [TestMethod]
    public async Task Test_APostAndAText_GiveFindingsAndChangeNothing()
    {
        var post = await WriteAsync(new string('a', 4000), approve: false);
        var found = WhatIf($"Get-PresencePost {post.Id} | Test-PresencePost").Well();
        Assert.AreEqual(("length", "Block", post.Id), (found["Rule"], found["Severity"], found["Post"]));
        Assert.AreEqual("length", WhatIf($"Test-PresencePost -Channel dotnet-nl -Text '{new string('a', 4000)}'").Well()["Rule"]);
        Assert.IsEmpty(WhatIf("Test-PresencePost -Channel dotnet-nl -Text 'Wie komt er naar de meetup?'").Well().Output);
    }
}
