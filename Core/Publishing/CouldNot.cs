using Recruiting.Core.Posts;

namespace Recruiting.Core.Publishing;

/// <summary>That somebody could not place a post.</summary>
/// <param name="Why">Why.</param>
/// <param name="Note">In their own words; needed where the reason is none of the usual ones.</param>
/// <param name="HandTo">A colleague's id to hand it to at once, where the reason is that one is not in the group; null for none.</param>
public sealed record CouldNot(CouldNotWhy Why, string? Note = null, string? HandTo = null)
{
    /// <summary>How long a note may be, in characters.</summary>
    public const int MostNote = 500;

    /// <summary>The reason as it is kept.</summary>
    /// <exception cref="PresenceException"><c>could-not.note-missing</c>, <c>could-not.note-long</c> (400).</exception>
    internal Reason Reason()
    {
        if (Why == CouldNotWhy.Else && string.IsNullOrWhiteSpace(Note))
        {
            throw PresenceException.Invalid("could-not.note-missing", "Say in a few words why it could not be placed: whoever sees it next reads it.", "note");
        }

        if (Note?.Trim().Length > MostNote) throw PresenceException.Invalid("could-not.note-long", $"The note has at most {MostNote} characters.", "note");
        return Setback.Reason(Why, Note);
    }
}
