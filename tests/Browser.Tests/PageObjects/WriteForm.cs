using Microsoft.Playwright;

namespace Recruiting.Browser.Tests.PageObjects;

/// <summary>The page on which posts are written.</summary>
public sealed class WriteForm(Visitor visitor)
{
    public static async Task<WriteForm> OpenAsync(Visitor visitor, string query = "")
    {
        await visitor.GoAsync("/new" + query);
        return new(visitor);
    }

    private IPage Page => visitor.Page;

    public ILocator Text => Page.GetByLabel("Text", new() { Exact = true });

    public ILocator Counter => Page.Locator("#check .counter");

    public ILocator Findings => Page.Locator("#check .findings li");

    public ILocator Refused => Page.Locator("main > [role=alert]");

    /// <summary>What was typed before and not sent, as the board has it.</summary>
    public ILocator Unsent => Page.Locator(".unsent");

    /// <summary>The same, as this browser alone has it.</summary>
    public ILocator Kept => Page.Locator("#kept");

    /// <summary>Says that what is typed is kept.</summary>
    public ILocator KeptSaid => Page.Locator("#kept-said");

    public ILocator Channel(string name) => Page.GetByRole(AriaRole.Checkbox, new() { Name = name, Exact = true });

    public ILocator OwnText(string channel) => Page.GetByLabel($"Text for {channel}", new() { Exact = true });

    /// <summary>Opens a channel's own text.</summary>
    public Task OpenOwnTextAsync(string channel) => Page.Locator(".choice").Filter(new() { HasText = channel }).GetByText("Another text for this channel").ClickAsync();

    /// <summary>The preview on <c>phone</c> or <c>desk</c>.</summary>
    public ILocator Preview(string screen) => Page.Locator($"#check .feed.{screen} .feed-text");

    public Task SaveAsync() => Button("Save").ClickAsync();

    public Task CheckAsync() => Button("Check it").ClickAsync();

    public Task GoOnAsync() => Unsent.GetByRole(AriaRole.Link, new() { Name = "Go on with it" }).First.ClickAsync();

    public Task GoOnHereAsync() => Button("Go on with it").ClickAsync();

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
