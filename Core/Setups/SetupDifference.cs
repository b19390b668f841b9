using System.Globalization;

namespace Recruiting.Core.Setups;

/// <summary>What a part of a set-up is about.</summary>
public enum SetupKind
{
    /// <summary>What holds for the whole team.</summary>
    Workspace,

    /// <summary>The team's days without posts.</summary>
    Blackouts,

    /// <summary>A person of the working group.</summary>
    Colleague,

    /// <summary>A place to post.</summary>
    Channel,
}

/// <summary>What importing a set-up does with a part.</summary>
public enum SetupAction
{
    /// <summary>It is there as the file has it.</summary>
    None,

    /// <summary>It is not there yet.</summary>
    Add,

    /// <summary>It is there, and differs.</summary>
    Change,

    /// <summary>It is there and not in the file. Only where that was asked for.</summary>
    Remove,
}

/// <summary>One part of a set-up against what is there.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Id">The colleague's or channel's id; null for the team's own parts.</param>
/// <param name="Action">What importing does with it.</param>
/// <param name="Fields">What differs; of something new all that is not its default; empty for what is removed or stays.</param>
public sealed record SetupDifference(SetupKind Kind, string? Id, SetupAction Action, IReadOnlyList<SetupField> Fields)
{
    /// <summary>The record as it is to be: a colleague or a channel.</summary>
    internal Stored? Wanted { get; init; }

    /// <summary>The record as it is.</summary>
    internal Stored? Present { get; init; }

    /// <summary>The version at which it was read; null for something new.</summary>
    internal string? Version { get; init; }

    /// <summary>What importing does with it, in a sentence.</summary>
    public Sentence Summary => (Kind, Action) switch
    {
        (SetupKind.Workspace, SetupAction.None) => Said($"The team's settings stay as they are."),
        (SetupKind.Workspace, _) => Said($"The team's settings change."),
        (SetupKind.Blackouts, SetupAction.None) => Said($"The team's blackouts stay as they are."),
        (SetupKind.Blackouts, _) => Said($"The team's blackouts change."),
        (SetupKind.Colleague, SetupAction.None) => Said($"Colleague '{Id}' stays as they are."),
        (SetupKind.Colleague, SetupAction.Add) => Said($"Colleague '{Id}' is added."),
        (SetupKind.Colleague, SetupAction.Change) => Said($"Colleague '{Id}' changes."),
        (SetupKind.Colleague, _) => Said($"Colleague '{Id}' is removed, with their connection; their posts that are not placed become drafts without an author."),
        (_, SetupAction.None) => Said($"Channel '{Id}' stays as it is."),
        (_, SetupAction.Add) => Said($"Channel '{Id}' is added."),
        (_, SetupAction.Change) => Said($"Channel '{Id}' changes."),
        _ => Said($"Channel '{Id}' is removed; its placed posts stay."),
    };

    // A switch of bare words would be a string before it is a sentence, and its holes could not be told from its words.
    private static Sentence Said(Sentence words) => words;
}

/// <summary>One field that differs, or one entry of a list of days.</summary>
/// <param name="Field">Its place in the record (<c>rules.mostPerWeek</c>), as the file has it.</param>
/// <param name="Before">What is there; null for nothing.</param>
/// <param name="After">What the file has; null for nothing.</param>
public sealed record SetupField(string Field, Sentence? Before, Sentence? After)
{
    /// <summary><c>rules.mostPerWeek: 2 → 3</c>, in a reader's language.</summary>
    public string Text(CultureInfo language) => $"{Field}: {(Before ?? Nothing()).In(language)} → {(After ?? Nothing()).In(language)}";

    private static Sentence Nothing() => "nothing";
}
