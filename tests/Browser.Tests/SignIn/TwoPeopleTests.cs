using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using Recruiting.Board.Tests.SignIn;
using Recruiting.Browser.Tests.PageObjects;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.WorkingGroup;
using static Microsoft.Playwright.Assertions;

namespace Recruiting.Browser.Tests.SignIn;

/// <summary>Two people, each in a browser of their own, on one post: the second is told, and nothing is lost.</summary>
[TestClass]
public sealed class TwoPeopleTests
{
    private static readonly Actor Admin = new("test", StandsForAll: true);

    private AzureBoard board = null!;
    private Visitor anna = null!, bram = null!;
    private Post post = null!;

    [TestInitialize]
    public async Task StartAsync()
    {
        board = await AzureBoard.StartAsync();
        foreach (var name in new[] { "anna", "bram" })
        {
            await board.Get<ColleagueBook>().AddAsync("default", new() { Id = name, Name = char.ToUpperInvariant(name[0]) + name[1..], Account = new(AzureBoard.Tenant, AzureBoard.IdOf(name)), Roles = ["approver"] }, Admin);
        }

        await board.Get<ChannelBook>().PutAsync("default", new Channel { Id = "dotnet-nl", Kind = ChannelKind.Group, Name = ".NET Nederland", Url = "https://www.linkedin.com/groups/43875/", Colleagues = ["anna", "bram"] }, null, Admin);
        var due = new NodaTime.LocalDateTime(2026, 11, 24, 8, 30);
        post = (await board.Get<Writing>().CreateAsync("default", new NewPost { Channel = "dotnet-nl", Text = "Wie is er bij?", Approve = true, Due = new DueWish.Local(due) }, Admin, System.Globalization.CultureInfo.InvariantCulture)).Post.Value;
        ((FakeTimeProvider)board.Get<TimeProvider>()).SetUtcNow(new DateTimeOffset(2026, 11, 24, 7, 30, 0, TimeSpan.Zero));
        await board.Get<JobRunner>().RunAsync(JobSchedules.PublishDue);
        anna = await ComeAsync("anna", 390);
        bram = await ComeAsync("bram", 1440);
    }

    [TestCleanup]
    public async Task StopAsync()
    {
        await anna.DisposeAsync();
        await bram.DisposeAsync();
        await board.DisposeAsync();
    }

    [TestMethod]
    public async Task Card_ThatAColleagueOpenedMeanwhile_IsTakenOverBeforeItIsCopied()
    {
        var (hers, his) = (await Today.OpenAsync(anna), await Today.OpenAsync(bram));
        await hers.Card(".NET Nederland").CopyAndOpenAsync();

        // His page is older than what she did.
        await his.Card(".NET Nederland").CopyAndOpen.ClickAsync();
        await Expect(his.Card(".NET Nederland").Refusal).ToContainTextAsync("take it over before you copy it");
        await Expect(his.Card(".NET Nederland").Self).ToContainTextAsync("Anna");
        Assert.AreEqual("anna", (await PostAsync()).Opened!.By);
        Assert.HasCount(1, bram.Context.Pages, "nothing of it opened the group");

        await his.Card(".NET Nederland").TakeOverAsync();
        await Expect(his.Card(".NET Nederland").Self).ToContainTextAsync("You opened it at");
        Assert.AreEqual("bram", (await PostAsync()).Opened!.By);
    }

    [TestMethod]
    public async Task Placed_ByBoth_IsPlacedOnceAndSaysSo()
    {
        var (hers, his) = (await Today.OpenAsync(anna), await Today.OpenAsync(bram));
        await hers.Card(".NET Nederland").CopyAndOpenAsync();
        await hers.Card(".NET Nederland").Placed.ClickAsync();
        await Expect(hers.Message).ToContainTextAsync("placed");

        await his.Card(".NET Nederland").NotNowAsync("Skip: back to the queue");

        await Expect(bram.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.AreEqual(PostState.Published, (await PostAsync()).State);
    }

    [TestMethod]
    public async Task Edit_OfWhatAColleagueChangedMeanwhile_IsToldAndKeepsWhatWasTyped()
    {
        foreach (var visitor in new[] { anna, bram })
        {
            await visitor.GoAsync("/posts/" + post.Id);
            await visitor.Page.GetByText("Change the post").ClickAsync();
        }

        await SaveAsync(anna, "Wie van jullie is er bij?");
        await Expect(anna.Page.Locator(".said[role=status]:not(#live)")).ToBeVisibleAsync();
        await SaveAsync(bram, "Zijn jullie erbij?");

        await Expect(bram.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("changed");
        await Expect(bram.Page.Locator("#text")).ToHaveValueAsync("Zijn jullie erbij?");
        Assert.AreEqual("Wie van jullie is er bij?", (await PostAsync()).Text);
        await bram.Page.Locator("#edit").GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(bram.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.AreEqual("Zijn jullie erbij?", (await PostAsync()).Text);
    }

    [TestMethod]
    public async Task Words_OfOnePerson_AreNotOfferedToTheOther()
    {
        var hers = await WriteForm.OpenAsync(anna, "?channel=dotnet-nl");
        await hers.Text.FillAsync("Half a thought");
        await Expect(hers.KeptSaid).ToContainTextAsync("Draft saved at");

        await Expect((await WriteForm.OpenAsync(bram)).Unsent).ToHaveCountAsync(0);
        await Expect((await WriteForm.OpenAsync(anna)).Unsent).ToHaveCountAsync(1);
    }

    [TestMethod]
    public async Task Language_ChosenOnAPhone_IsThatOfTheDeskAsWell()
    {
        await anna.GoAsync("/");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Nederlands" }).ClickAsync();
        await Expect(anna.Page.Locator("html")).ToHaveAttributeAsync("lang", "nl");

        await using var desk = await ComeAsync("anna", 1440);
        await desk.GoAsync("/plan");
        await bram.GoAsync("/plan");

        await Expect(desk.Page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        await Expect(bram.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    private Task<Visitor> ComeAsync(string who, int width) => Visitor.ComeAsync(board.Address.GetLeftPart(UriPartial.Authority), new(width, Principal: AzureBoard.As(who)));

    private async Task<Post> PostAsync() => (await board.Get<PostStore>().GetAsync(new("default", post.Id))).Value;

    private static async Task SaveAsync(Visitor visitor, string text)
    {
        await visitor.Page.Locator("#text").FillAsync(text);
        await visitor.Page.Locator("#edit").GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
    }
}
