using Microsoft.Playwright;

namespace Recruiting.Browser.Tests.PageObjects;

/// <summary>What goes along, in the form on <c>/new</c> and in the edit of a post.</summary>
public sealed class MediaPart(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>Images that are in the form.</summary>
    public ILocator Images => Page.Locator("#media .chosen li");

    public ILocator Refused => Page.Locator("#media [role=alert]");

    /// <summary>Chooses files; with script they are added by that.</summary>
    public Task ChooseAsync(params (string Name, byte[] Content)[] files) =>
        Page.Locator("#media-files").SetInputFilesAsync(files.Select(f => new FilePayload { Name = f.Name, MimeType = "image/png", Buffer = f.Content }));

    /// <summary>Adds what was chosen, where script does not.</summary>
    public Task AddAsync() => Button("Add files").ClickAsync();

    public ILocator AltText(int image) => Page.GetByLabel($"Alt text of image {image}", new() { Exact = true });

    public Task RemoveAsync(int image) => Button($"Remove image {image}").ClickAsync();

    private ILocator Button(string name) => Page.Locator("#media").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
