using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Recruiting.LinkedInSimulator;

/// <summary>What can go wrong with a call. Where a name says "create", any call is meant: <see cref="SimulatedFault.Call"/> says which.</summary>
public enum SimulatedFaultKind
{
    /// <summary>The connection is reset; nothing was done.</summary>
    DropBeforeCreate,

    /// <summary>The call is done and the connection is reset: the caller never hears of it.</summary>
    DropAfterCreate,

    /// <summary>500; nothing was done.</summary>
    ErrorBeforeCreate,

    /// <summary>500, and yet the call is done.</summary>
    ErrorAfterCreate,

    /// <summary>Done, and answered without an id header and without a body.</summary>
    CreatedWithoutId,

    /// <summary>429 in the words of the daily quota.</summary>
    Throttle,

    /// <summary>409 "Write Conflict".</summary>
    Conflict,

    /// <summary>Waits first; for a caller that hangs up meanwhile nothing is done.</summary>
    DelayBeforeCreate,

    /// <summary>Does the call, then waits with the answer.</summary>
    DelayAfterCreate,

    /// <summary>Answers what the fault says; nothing is done.</summary>
    Answer,

    /// <summary>The connection is reset while the request's body is still on its way; nothing was done.</summary>
    DropDuringRequest,

    /// <summary>The call is done, and the connection breaks off within the first line of the answer.</summary>
    DropDuringAnswer,

    /// <summary>The call is done, its status and headers arrive, and the connection breaks off within the body.</summary>
    DropDuringAnswerBody,

    /// <summary>A create is answered with 201 and its id, and the post is taken away at once: its URN answers 404, no finder has it, and no reader sees it.</summary>
    RemovedAfterCreate,
}

/// <summary>Something that the next calls of a family meet with. It strikes a call whose token and headers are in order.</summary>
public sealed record SimulatedFault
{
    /// <summary>What happens.</summary>
    public required SimulatedFaultKind Kind { get; init; }

    /// <summary>Which calls it strikes. Default: creates.</summary>
    public SimulatedCall Call { get; init; } = SimulatedCall.Create;

    /// <summary>How many calls it strikes. Default: one.</summary>
    public int Count { get; init; } = 1;

    /// <summary>How many such calls pass unharmed before it begins. Default: none.</summary>
    public int Skip { get; init; }

    /// <summary>The name of the token whose calls it strikes; null for any.</summary>
    public string? Token { get; init; }

    /// <summary>How long a delay lasts, in milliseconds of the simulator's clock.</summary>
    public int DelayMs { get; init; } = 60_000;

    /// <summary>For <see cref="SimulatedFaultKind.Answer"/>: the status.</summary>
    public int Status { get; init; } = 500;

    /// <summary>For <see cref="SimulatedFaultKind.Answer"/>: the body, JSON; a JSON string is sent as the bare text.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>For <see cref="SimulatedFaultKind.Answer"/>, in place of <see cref="Body"/>: makes it of the token that was sent, or where there is none of the form. Within this process only.</summary>
    [JsonIgnore]
    public Func<string, JsonNode>? Says { get; init; }

    /// <summary>Headers that go with the answer, such as <c>Retry-After</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>A duplicate refusal that names any URN: of a share, a ugcPost, an activity, or a person.</summary>
    public static SimulatedFault Duplicate(string urn, string? token = null) =>
        new() { Kind = SimulatedFaultKind.Answer, Status = 422, Body = Errors.DuplicateBody(urn), Token = token };
}
