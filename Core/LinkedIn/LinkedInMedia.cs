namespace Recruiting.Core.LinkedIn;

/// <summary>What goes with a post, uploaded already: images, else a document, else how its link is shown.</summary>
public sealed record LinkedInMedia
{
    /// <summary>1 to 20 images; none where there is something else.</summary>
    public IReadOnlyList<LinkedInImage> Images { get; init; } = [];

    /// <summary>A document, or null.</summary>
    public LinkedInDocument? Document { get; init; }

    /// <summary>How the link is shown, or null: then by its host.</summary>
    public LinkedInCard? Card { get; init; }

    /// <summary>Has it images or a document, beside which LinkedIn takes no article?</summary>
    public bool TakesThePlaceOfTheLink => Images.Count > 0 || Document is not null;
}

/// <summary>An image.</summary>
/// <param name="Urn"><c>urn:li:image:…</c>.</param>
/// <param name="AltText">What it shows, or null.</param>
public sealed record LinkedInImage(string Urn, string? AltText);

/// <summary>A document.</summary>
/// <param name="Urn"><c>urn:li:document:…</c>.</param>
/// <param name="Title">What readers see as its name.</param>
public sealed record LinkedInDocument(string Urn, string Title);

/// <summary>How a link is shown.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">Its description, or null.</param>
/// <param name="Thumbnail"><c>urn:li:image:…</c>, or null.</param>
public sealed record LinkedInCard(string Title, string? Description, string? Thumbnail);
