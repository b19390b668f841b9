using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.PowerShell.Binding;

namespace Recruiting.PowerShell.Cmdlets.Posts;

// What was given of images, a document and a link card, beside what the post has.
public sealed partial class SetPresencePost
{
    private bool GivesMedia(PostArgument id) => GivesFiles(id) || GivesCard(id);

    private bool GivesFiles(PostArgument id) => Given(nameof(Image), id) || Given(nameof(AltText), id) || Given(nameof(Document), id) || Given(nameof(DocumentTitle), id);

    private bool GivesCard(PostArgument id) => Given(nameof(Card), id) || Given(nameof(CardTitle), id) || Given(nameof(CardDescription), id);

    // Texts without images, and a title without a document, are those of what the post has.
    private GivenMedia GivenOn(PostArgument id, Post post) => media.On(post, GivesTextsAlone(id), GivesTitleAlone(id));

    private bool GivesTextsAlone(PostArgument id) => Given(nameof(AltText), id) && !Given(nameof(Image), id) && !Given(nameof(Document), id);

    private bool GivesTitleAlone(PostArgument id) => Given(nameof(DocumentTitle), id) && !Given(nameof(Document), id) && !Given(nameof(Image), id);

    private static string? LinkOf(Post post, PostEdit edit) => edit.Link.Given ? edit.Link.Value : post.Link;

    // The card of another page is no basis for this one's.
    private static LinkCard? CardOf(Post post, PostEdit edit) => LinkOf(post, edit) == post.Link ? post.Card : null;

    private string MediaAct(PostArgument id) => (media.Words + card.Words) switch
    {
        { Length: > 0 } words => $"write it{words[1..]}",
        _ when GivesTextsAlone(id) => "write what its images show",
        _ when GivesTitleAlone(id) => "write its document's title",
        _ when card.Away && !GivesFiles(id) => "take its link card away",
        _ => "take its media away",
    };

    // LinkedIn shows one kind: what is given takes the place of what was there, and an empty one takes away its own kind only.
    private PostEdit With(PostEdit edit, PostFiles files, LinkCard? linkCard, PostArgument id)
    {
        var any = files.Any || linkCard is not null;
        return edit with
        {
            Images = new(any || Given(nameof(Image), id), files.Images),
            Document = new(any || Given(nameof(Document), id), files.Document),
            Card = new(any || (card.Away && GivesCard(id)), linkCard),
        };
    }
}
