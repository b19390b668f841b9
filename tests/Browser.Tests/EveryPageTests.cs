using Recruiting.Core.Posts;
using Recruiting.Desk;

namespace Recruiting.Browser.Tests;

/// <summary>What holds for every page, on a phone and at a desk, in both languages, light and dark.</summary>
[TestClass]
public sealed class EveryPageTests
{
    private static DeskUnderTest desk = null!;
    private static string post = "", edited = "", card = "", end = "";

    [ClassInitialize]
    public static async Task StartAsync(TestContext _)
    {
        desk = await DeskUnderTest.WithSampleAsync();
        edited = (await desk.WriteAsync("dotnet-nl", "Collega gezocht", approve: false)).Id;
        await desk.Get<Core.Publishing.Writing>().EditAsync(
            new("default", edited), null, new() { Text = new(true, "#een #twee #drie #vier: jonge hond gezocht") }, false, DeskUser.Myself, System.Globalization.CultureInfo.InvariantCulture);
        await desk.HandOutAtAsync(DeskUnderTest.Morning.AddMinutes(30));
        post = (await desk.Get<PostStore>().InStateAsync("default", "dotnet-nl", PostState.AwaitingHand).FirstAsync()).Value.Id;
        card = desk.Get<Core.Reminding.CardLinks>().Sign(post, "anouk");
        end = desk.Get<Core.Reminding.CardLinks>().SignEnd("anouk", "mail");
        await desk.Get<Core.Publishing.ChannelBook>().PauseAsync("default", "our-page", "New owner", true, DeskUser.Myself);
    }

    [ClassCleanup]
    public static async Task StopAsync() => await desk.DisposeAsync();

    [TestMethod]
    [DataRow("/")]
    [DataRow("/plan")]
    [DataRow("/plan?view=week")]
    [DataRow("/plan?view=day")]
    [DataRow("/plan?all=true")]
    [DataRow("/plan/move/{post}")]
    [DataRow("/plan/slots/dotnet-nl.2026-12-24.1")]
    [DataRow("/channels")]
    [DataRow("/channels/dotnet-nl")]
    [DataRow("/channels/our-page")]
    [DataRow("/channels/new")]
    [DataRow("/channels/dotnet-nl/edit")]
    [DataRow("/channels/our-page/edit")]
    [DataRow("/channels/dotnet-nl/year")]
    [DataRow("/connections")]
    [DataRow("/connect/channels/our-page")]
    [DataRow("/posts/{post}")]
    [DataRow("/new")]
    [DataRow("/new?from={post}")]
    [DataRow("/new/written?of={post}")]
    [DataRow("/posts/{edited}?version=1")]
    [DataRow("/import")]
    [DataRow("/review")]
    [DataRow("/start")]
    [DataRow("/more")]
    [DataRow("/people")]
    [DataRow("/people/anouk")]
    [DataRow("/settings")]
    [DataRow("/health")]
    [DataRow("/log")]
    [DataRow("/log?q=placed&channel=dotnet-nl")]
    [DataRow("/card/{card}")]
    [DataRow("/card/cut-off")]
    [DataRow("/reminders/end/{end}")]
    [DataRow("/nowhere")]
    public async Task Page_InEveryForm_IsAccessibleQuietAndFits(string path)
    {
        foreach (var language in new[] { "en", "nl" })
        {
            await using var visitor = await Visitor.ComeAsync(desk, new Eyes(Language: language));
            await visitor.GoAsync(Filled(path));
            Assert.AreEqual(1, await visitor.Page.Locator("h1").CountAsync());
            // Each language in both lights, each width in both lights; whole scans of each width in the light, and in the dark what it can change.
            foreach (var eyes in new Eyes[] { new(1440, language, Dark: language == "nl"), new(390, language, Dark: language == "en") })
            {
                await visitor.LookWithAsync(eyes);
                await visitor.AssertNoHorizontalScrollAsync();
                if (!eyes.Dark) await visitor.AssertAccessibleAsync();
                else if (eyes.Width == 390) await visitor.AssertLegibleAsync();
                await visitor.PhotographAsync(Name(path), eyes);
            }

            visitor.AssertQuiet();
        }
    }

    private static string Filled(string path) =>
        path.Replace("{post}", post, StringComparison.Ordinal).Replace("{edited}", edited, StringComparison.Ordinal).Replace("{card}", card, StringComparison.Ordinal).Replace("{end}", end, StringComparison.Ordinal);

    private static string Name(string path) => path == "/" ? "today" : string.Concat(path.Trim('/').Replace('/', '-').Where(c => char.IsLetterOrDigit(c) || c == '-'));

    [TestMethod]
    [DataRow("/")]
    [DataRow("/posts/{post}")]
    [DataRow("/new")]
    [DataRow("/card/{card}")]
    public async Task Buttons_OnAPhone_AreLargeEnoughToTap(string path)
    {
        await using var visitor = await Visitor.ComeAsync(desk);
        await visitor.GoAsync(Filled(path));
        var small = await visitor.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('button, a.button, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, summary, nav a')].filter(e => e.offsetParent && e.getBoundingClientRect().height < 44).map(e => e.outerHTML)");
        Assert.IsEmpty(small, string.Join("\n", small));
    }
}
