using System.Text.Json.Nodes;

namespace Recruiting.LinkedInSimulator;

/// <summary>What can go wrong with a create.</summary>
public enum SimulatedFaultKind
{
    /// <summary>The connection is reset; nothing was created.</summary>
    DropBeforeCreate,

    /// <summary>The post is created and the connection is reset: the caller never hears of it.</summary>
    DropAfterCreate,

    /// <summary>500; nothing was created.</summary>
    ErrorBeforeCreate,

    /// <summary>500, and yet the post is created.</summary>
    ErrorAfterCreate,

    /// <summary>201 without an id header; the post is created.</summary>
    CreatedWithoutId,

    /// <summary>429 in the words of the daily quota.</summary>
    Throttle,

    /// <summary>409 "Write Conflict".</summary>
    Conflict,

    /// <summary>Waits first; a caller that hangs up meanwhile gets nothing created.</summary>
    DelayBeforeCreate,

    /// <summary>Creates the post, then waits with the answer.</summary>
    DelayAfterCreate,

    /// <summary>Answers what the fault says; nothing is created.</summary>
    Answer,
}

/// <summary>Something that the next creates meet with. It strikes a create whose token and headers are in order.</summary>
public sealed record SimulatedFault
{
    /// <summary>What happens.</summary>
    public required SimulatedFaultKind Kind { get; init; }

    /// <summary>How many creates it strikes. Default: one.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The name of the token whose creates it strikes; null for any.</summary>
    public string? Token { get; init; }

    /// <summary>How long a delay lasts, in milliseconds of the simulator's clock.</summary>
    public int DelayMs { get; init; } = 60_000;

    /// <summary>For <see cref="SimulatedFaultKind.Answer"/>: the status.</summary>
    public int Status { get; init; } = 500;

    /// <summary>For <see cref="SimulatedFaultKind.Answer"/>: the body, JSON; a JSON string is sent as the bare text.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>Headers that go with the answer, such as <c>Retry-After</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
