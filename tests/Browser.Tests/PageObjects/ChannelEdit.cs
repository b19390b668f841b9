using Microsoft.Playwright;

namespace Recruiting.Browser.Tests.PageObjects;

/// <summary><c>/channels/{id}/edit</c>.</summary>
public sealed class ChannelEdit(Visitor visitor)
{
    public static async Task<ChannelEdit> OpenAsync(Visitor visitor, string channel)
    {
        await visitor.GoAsync($"/channels/{channel}/edit");
        return new(visitor);
    }

    public ILocator Field(string label) => visitor.Page.GetByLabel(label, new() { Exact = true });

    /// <summary>The slots that the rhythm would have.</summary>
    public ILocator Slots => visitor.Page.Locator("#slots li");

    public Task ShowSlotsAsync() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Show the next slots" }).ClickAsync();

    public Task SaveAsync() => visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

    public ILocator Alert => visitor.Page.GetByRole(AriaRole.Alert);
}
