using Microsoft.Playwright;

namespace Recruiting.Browser.Tests.PageObjects;

/// <summary><c>/</c> with something on it.</summary>
public sealed class Today(Visitor visitor)
{
    private IPage Page => visitor.Page;

    public ILocator Message => Page.Locator(".said[role=status]:not(#live)");

    public ILocator Banner => Page.Locator("section.banner");

    /// <summary>What waits behind the cards, as lines.</summary>
    public ILocator Rest => Page.Locator("section[aria-labelledby=hand] .rest > li");

    /// <summary>What waits for a yes.</summary>
    public ILocator ToApprove => Page.Locator("section[aria-labelledby=approve] article");

    public ILocator Undo => Page.GetByRole(AriaRole.Button, new() { Name = "Undo" });

    public ILocator Cards => Page.Locator("section[aria-labelledby=hand] article");

    public static async Task<Today> OpenAsync(Visitor visitor)
    {
        await visitor.GoAsync("/");
        return new(visitor);
    }

    public HandCard Card(string channel) => new(visitor, Page.GetByRole(AriaRole.Article, new() { Name = channel }).First);

    public Task PlaceNowAsync(string channel) => Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^(Place now|Nu plaatsen): {channel}") }).First.ClickAsync();

    public Task UndoAsync() => Undo.ClickAsync();

    public async Task PauseAsync(string reason)
    {
        await Page.GetByText("Pause everything").First.ClickAsync();
        await Page.GetByLabel("Why").FillAsync(reason);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Pause everything" }).ClickAsync();
    }

    public Task ResumeAsync() => Banner.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();

    public Task SpeakAsync(string language) => Page.GetByRole(AriaRole.Button, new() { Name = language }).ClickAsync();
}
