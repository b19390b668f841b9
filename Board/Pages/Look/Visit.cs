using NodaTime;
using Recruiting.Board.Pages.Wording;
using Recruiting.Core.Channels;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Look;

/// <summary>One reader's look at one page: who, in which language, when, and what every page shows around its content.</summary>
public sealed record Visit
{
    /// <summary>The reader.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Does nobody know who reads? Then nothing of the workspace is shown.</summary>
    public bool IsStranger => Actor == Actor.Nobody;

    /// <summary>Who signed in, by their name; null on a Desk and for a stranger.</summary>
    public string? SignedIn => Actor.StandsForAll || IsStranger ? null : Names.Colleague(Actor.Colleague) ?? Actor.Name;

    /// <summary>Has the reader the role, or one that includes it?</summary>
    public bool May(Role least) => Actor.May(least);

    /// <summary>The reader's language.</summary>
    public required Words Words { get; init; }

    /// <summary>Dates and times in it.</summary>
    public required TimeWords Times { get; init; }

    /// <summary>Now.</summary>
    public required Instant Now { get; init; }

    /// <summary>The page's own address, to come back to.</summary>
    public required string Path { get; init; }

    /// <summary>Where the board is: scheme, host and port, without a slash at its end.</summary>
    public required string Board { get; init; }

    /// <summary>The team's settings.</summary>
    public required Workspace Team { get; init; }

    /// <summary>The version of the team's settings; null while there are none.</summary>
    public string? TeamVersion { get; init; }

    /// <summary>Names of channels and colleagues.</summary>
    public required Names Names { get; init; }

    /// <summary>What was just done, as a key of the texts; null for nothing.</summary>
    public string? Said { get; init; }

    /// <summary>The post it was done with, or null.</summary>
    public string? SaidOf { get; init; }

    /// <summary>What went wrong with what was just asked for; null for nothing.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>A form that is shown again as it was sent, though nothing was refused; null for none.</summary>
    public IReadOnlyDictionary<string, string>? Typed { get; init; }

    /// <summary>The address of the signed link that the look is confined to: one card, or one question; null for the whole board.</summary>
    public string? Link { get; init; }

    /// <summary>Where the forms about a post go: a move's name follows.</summary>
    public string FormsOf(string post) => Link ?? "/posts/" + post;

    /// <summary>Where files are that go with posts.</summary>
    public string Files => Link is null ? AllFiles : Link + "/media";

    /// <summary>Where every file is, for whoever has signed in.</summary>
    internal const string AllFiles = "/api/media";

    /// <summary>Is a form shown again as it was sent?</summary>
    public bool ShowsAgain => Refusal is not null || Typed is not null;

    /// <summary>Whether a field is what was refused, as <c>aria-invalid</c> wants it: <c>true</c>, or null.</summary>
    /// <param name="name">The field, as the form has it.</param>
    /// <param name="place">What the API calls it, where that is another name.</param>
    public string? Invalid(string name, string? place = null) =>
        Refusal?.Faults.Faults.Any(f => f.Field is { } at && (at == name || at == place || at.StartsWith(name + ".", StringComparison.Ordinal))) == true ? "true" : null;

    /// <summary>What a field holds: what was typed, else what is given.</summary>
    public string? Field(string name, string? otherwise = null) => (Refusal?.Typed ?? Typed)?.GetValueOrDefault(name) ?? otherwise;
}
