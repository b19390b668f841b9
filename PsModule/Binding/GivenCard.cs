using Recruiting.Core;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.PowerShell.Binding;

/// <summary>A link's card as somebody asks for it.</summary>
/// <param name="Read">Is it to be what the link's page says of itself?</param>
/// <param name="Title">Its title, before the page's or the one that it has; null where nobody says, empty for no card.</param>
/// <param name="Description">Its description, likewise; empty for none.</param>
internal sealed record GivenCard(bool Read, string? Title, string? Description)
{
    /// <summary>Is the card to be taken away?</summary>
    public bool Away => !Read && Title is "";

    /// <summary>Is there to be one?</summary>
    public bool Any => Read || Title is { Length: > 0 } || (!Away && Description is not null);

    /// <summary>What goes along, in short words; empty for nothing.</summary>
    public string Words => (Any, Read, Title) switch
    {
        (false, _, _) => "",
        (_, true, { Length: > 0 } title) => $", with a card that is read from its link, \"{title}\"",
        (_, true, _) => ", with a card that is read from its link",
        (_, _, { Length: > 0 } title) => $", with the link card \"{title}\"",
        _ => ", with another description in its link card",
    };

    /// <summary>Reads the parameters.</summary>
    public static GivenCard Of(bool read, string? title, string? description) => new(read, title?.Trim(), description?.Trim());

    /// <summary>The card as far as it is known without its page; null for none. Nothing is fetched.</summary>
    /// <param name="had">The card that the link has already, or null.</param>
    /// <param name="link">The link; until its page is read it stands for the title that nobody gave.</param>
    /// <exception cref="PresenceException">What <see cref="PostFields"/> finds.</exception>
    public LinkCard? Look(LinkCard? had, string? link) => (NoneOn(had), Read) switch
    {
        (true, _) => null,
        (_, true) => Checked(null, link is { Length: > 0 and <= MediaLimits.Title } ? link : "?"),
        _ => Checked(had, ""),
    };

    /// <summary>The card, its page read where that is asked for and the page's picture taken in; and why there is no picture where the page names one.</summary>
    /// <exception cref="PresenceException">What <see cref="LinkCardReader"/> refuses and <see cref="PostFields"/> finds.</exception>
    public async Task<(LinkCard? Card, Fault? Trouble)> TakeAsync(LinkCardReader cards, string workspace, LinkCard? had, string? link, CancellationToken cancel)
    {
        if (NoneOn(had)) return default;
        if (!Read) return (Checked(had, ""), null);
        var read = await cards.ReadAsync(workspace, link, cancel).ConfigureAwait(false);
        return (Checked(new(read.Title ?? "", read.Description, read.Image), ""), read.ImageTrouble);
    }

    // No description for no card is none.
    private bool NoneOn(LinkCard? had) => !Any || (!Read && Title is null && Description is "" && had is null);

    private LinkCard Checked(LinkCard? basis, string untitled)
    {
        var title = Title is { Length: > 0 } ? Title : basis?.Title is { Length: > 0 } had ? had : untitled;
        var card = new LinkCard(title, Description is null ? basis?.Description : Description.Length > 0 ? Description : null, basis?.Image);
        var faults = new FaultList();
        PostFields.Check(faults, null, null, card);
        faults.ThrowIfAny();
        return card;
    }
}
