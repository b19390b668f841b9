using System.Globalization;

namespace Recruiting.Core;

/// <summary>What kind of trouble a <see cref="Fault"/> is; each surface maps it to its own form (HTTP status in brackets).</summary>
public enum FaultKind
{
    /// <summary>Malformed or invalid input (400).</summary>
    Invalid,

    /// <summary>Nobody has signed in (401).</summary>
    NotSignedIn,

    /// <summary>This person may not do this (403).</summary>
    Forbidden,

    /// <summary>There is no such thing (404).</summary>
    NotFound,

    /// <summary>The state of things does not allow it now (409).</summary>
    Conflict,

    /// <summary>Somebody else changed it in the meantime (412).</summary>
    Changed,

    /// <summary>A guardrail or an import's rows forbid it (422).</summary>
    Refused,

    /// <summary>The store or its configuration is unusable (503).</summary>
    Unavailable,
}

/// <summary>One thing that is wrong, in words for the person who can mend it.</summary>
/// <param name="Code">Stable and dotted, such as <c>channel.not-found</c>: problem <c>type</c> of the API, FullyQualifiedErrorId in PowerShell, event in a log.</param>
/// <param name="Sentence">What is wrong and what to do about it. Never holds a secret.</param>
/// <param name="Field">The place in the input (<c>cadence.timeZone</c>), or null where the whole is meant.</param>
public sealed record Fault(string Code, Sentence Sentence, string? Field = null)
{
    /// <summary>It in English.</summary>
    public string Message => Sentence.ToString();

    /// <summary>It in a reader's language.</summary>
    public string Text(CultureInfo language) => Sentence.In(language);
}

/// <summary>An operation cannot be done and has changed nothing. Carries every fault found, not the first alone.</summary>
public sealed class PresenceException : Exception
{
    public PresenceException(FaultKind kind, string code, Sentence sentence, string? field = null)
        : this(kind, [new Fault(code, sentence, field)])
    {
    }

    public PresenceException(FaultKind kind, IReadOnlyList<Fault> faults, Exception? inner = null)
        : base(string.Join(" ", faults.Select(f => f.Message)), inner)
    {
        Kind = kind;
        Faults = faults;
    }

    /// <summary>The kind that all faults share.</summary>
    public FaultKind Kind { get; }

    /// <summary>At least one fault; the first gives <see cref="Code"/>.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>The stable code of the first fault.</summary>
    public string Code => Faults[0].Code;

    /// <summary>All faults in a reader's language, one after the other.</summary>
    public string Text(CultureInfo language) => string.Join(" ", Faults.Select(f => f.Text(language)));

    /// <summary>More for a program to read (<c>findings</c>, <c>allowed</c>, <c>accepted</c>, …), by name; serialised as it is.</summary>
    public IReadOnlyDictionary<string, object?> Details { get; init; } = new Dictionary<string, object?>();

    /// <summary>Input is malformed or invalid (400).</summary>
    public static PresenceException Invalid(string code, Sentence sentence, string? field = null) => new(FaultKind.Invalid, code, sentence, field);

    /// <summary>There is no such thing (404).</summary>
    public static PresenceException NotFound(string code, Sentence sentence) => new(FaultKind.NotFound, code, sentence);

    /// <summary>The state of things does not allow it (409).</summary>
    public static PresenceException Conflict(string code, Sentence sentence, string? field = null) => new(FaultKind.Conflict, code, sentence, field);
}
