using Recruiting.Core;
using Recruiting.Core.Posts;

namespace Recruiting.Board.Pages.Media;

/// <summary>A link card in a form.</summary>
/// <param name="Title">Its title, perhaps still empty.</param>
/// <param name="Description">Its description, or null.</param>
/// <param name="Image">Its picture among the media, or null.</param>
/// <param name="ShowsImage">Is the picture part of the card?</param>
/// <param name="Link">The link it was made for; null where nobody knows yet.</param>
public sealed record CardForm(string Title, string? Description, string? Image, bool ShowsImage, string? Link)
{
    /// <summary>The fault of a card whose link was changed after it was made.</summary>
    internal static readonly Fault OfAnother = new("card.of-another-link", "The link card was made for another link. Read it again, or look at it and send the form once more.", "card");

    /// <summary>To be written by hand.</summary>
    internal static readonly CardForm Empty = new("", null, null, true, null);

    /// <summary>As a post keeps it.</summary>
    public LinkCard Card => new(Title, Description, ShowsImage ? Image : null);
}
