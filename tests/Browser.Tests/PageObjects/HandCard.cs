using Microsoft.Playwright;

namespace Recruiting.Browser.Tests.PageObjects;

/// <summary>One thing that waits for a person.</summary>
public sealed class HandCard(Visitor visitor, ILocator card)
{
    public ILocator Self => card;

    public ILocator Text => card.Locator("textarea.paste");

    public ILocator Link => card.GetByLabel("Link of the post");

    public ILocator Refusal => card.GetByRole(AriaRole.Alert);

    /// <summary>Copies and opens the group, which comes in a page of its own.</summary>
    public async Task<IPage> CopyAndOpenAsync()
    {
        var group = await visitor.Context.RunAndWaitForPageAsync(() => Button("Copy and open").ClickAsync());
        await visitor.Page.GetByText("You opened it at").WaitForAsync();
        return group;
    }

    public Task CopyAsync() => Button("Copy").ClickAsync();

    public Task PlaceWithoutScriptAsync() => Button("I am placing it now").ClickAsync();

    public Task TakeOverAsync() => Button("Take over and copy").ClickAsync();

    public async Task ConfirmAsync(string? link = null)
    {
        if (link is not null) await Link.FillAsync(link);
        await Button("I placed it").ClickAsync();
    }

    public async Task NotNowAsync(string button, bool sure = false)
    {
        await card.Locator("summary").ClickAsync();
        if (sure) await card.GetByLabel("I am sure").CheckAsync();
        await Button(button).ClickAsync();
    }

    public Task ApproveAsync() => Button("Approve").ClickAsync();

    private ILocator Button(string name) => card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
