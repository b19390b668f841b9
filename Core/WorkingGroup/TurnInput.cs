using NodaTime;

namespace Recruiting.Core.WorkingGroup;

/// <summary>What decides whose turn it is.</summary>
public sealed record TurnInput
{
    /// <summary>The local date of the slot, in the channel's zone.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Ids of the colleagues who joined the channel.</summary>
    public required IReadOnlyList<string> Joined { get; init; }

    /// <summary>Ids of those among them who are not in the group after all.</summary>
    public IReadOnlyList<string> NotInGroup { get; init; } = [];

    /// <summary>The working group.</summary>
    public required IReadOnlyList<Colleague> Colleagues { get; init; }

    /// <summary>Turns taken and turns planned alike, in all channels: a share is a share of the whole work, and the planned count so that one planning run
    /// does not give everything to one person.</summary>
    public IReadOnlyList<TurnTaken> Taken { get; init; } = [];

    /// <summary>The language wanted (<c>nl</c>, <c>en-GB</c>; the part before the dash counts), or null for any.</summary>
    public string? Language { get; init; }
}

/// <summary>A post that somebody placed or is to place.</summary>
/// <param name="Colleague">Whose.</param>
/// <param name="Date">The local date of placing, or for which it is planned.</param>
public sealed record TurnTaken(string Colleague, LocalDate Date);
