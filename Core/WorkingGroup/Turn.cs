namespace Recruiting.Core.WorkingGroup;

/// <summary>Whose turn it is.</summary>
/// <param name="Colleague">The colleague's id, or null where nobody can take it.</param>
/// <param name="Why">For everybody to read: <c>turn.next</c>, <c>turn.nobody</c> or <c>turn.no-colleagues</c>. Says nothing of what others did.</param>
/// <param name="Personal">Why each colleague of the channel was taken or passed over, by id. What is counted per person is shown to that
/// person alone: give each reader only the note that is theirs.</param>
public sealed record Turn(string? Colleague, Reason Why, IReadOnlyList<TurnNote> Personal);

/// <summary>For one colleague's eyes.</summary>
/// <param name="Colleague">Whose.</param>
/// <param name="Why">One of <see cref="TurnReasons"/>, with counts.</param>
public sealed record TurnNote(string Colleague, Reason Why);

/// <summary>Codes of the reasons of a turn.</summary>
public static class TurnReasons
{
    /// <summary>It is this colleague's turn.</summary>
    public const string Next = "turn.next";

    /// <summary>Every colleague of the channel was passed over.</summary>
    public const string Nobody = "turn.nobody";

    /// <summary>The channel names no colleagues.</summary>
    public const string NoColleagues = "turn.no-colleagues";

    /// <summary>Personal: taken, with so many turns in eight weeks.</summary>
    public const string Mine = "turn.mine";

    /// <summary>Personal: another one comes first; so many turns in eight weeks.</summary>
    public const string Later = "turn.later";

    /// <summary>Personal: said of this post that they are not in the group.</summary>
    public const string NotInGroup = "turn.not-in-group";

    /// <summary>Personal: away that date.</summary>
    public const string Away = "turn.away";

    /// <summary>Personal: a share of nought.</summary>
    public const string NoShare = "turn.no-share";

    /// <summary>Personal: so many in that ISO week, the weekly maximum.</summary>
    public const string WeekFull = "turn.week-full";

    /// <summary>Personal: does not write that language.</summary>
    public const string Language = "turn.language";

    /// <summary>Personal: the channel names somebody who is no colleague any more.</summary>
    public const string Unknown = "turn.unknown";
}
