using System.Text.Json.Nodes;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.LinkedInSimulator;
using static Recruiting.Core.Posts.PostState;

namespace Recruiting.CrashMatrix.Scenarios;

/// <summary>One of every kind. A new kind of post is one entry here, and the matrix kills it at each of its steps.</summary>
internal static class AllScenarios
{
    private static readonly JsonNode Refusal = JsonNode.Parse("""{"status":422,"message":"ERROR :: /content :: is not to LinkedIn's liking\n"}""")!;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("page", Published),
        new("page-link", Published) { Post = p => p with { Link = "https://example.org/vacatures/42" } },
        new("profile", Published) { Kind = ChannelKind.Profile },
        new("profile-link", Published) { Kind = ChannelKind.Profile, Post = p => p with { Link = "https://example.org/vacatures/43" } },
        new("spaced", Published) { Dues = [Scenario.Due, Scenario.Due + Duration.FromMinutes(1)] },
        new("queued", Ready, Scheduled) { Dues = [null, null], Channel = c => c with { Cadence = Testing.PresenceParts.Cadence() } },

        new("throttled", Published) { Faults = [Of(SimulatedFaultKind.Conflict)] },
        new("quota", AwaitingHand) { Faults = [Of(SimulatedFaultKind.Throttle)] },
        new("refused", Failed) { Faults = [Answers(Refusal)] },
        new("refused-then-retried", Published) { Faults = [Answers(Refusal)], Person = (person, post) => post.State == Failed ? person.SendAgainAsync(post) : Task.CompletedTask },
        new("revoked", AwaitingHand) { Token = TokenState.Revoked },
        new("not-connected", AwaitingHand) { Connected = false },

        new("lost-before", InDoubt) { Faults = [Of(SimulatedFaultKind.DropBeforeCreate)] },
        new("lost-after", InDoubt) { Faults = [Of(SimulatedFaultKind.DropAfterCreate)] },
        new("error-after", InDoubt) { Faults = [Of(SimulatedFaultKind.ErrorAfterCreate)] },
        new("no-id", InDoubt) { Faults = [Of(SimulatedFaultKind.CreatedWithoutId)] },
        new("doubted-then-retried", Published)
        {
            Faults = [Of(SimulatedFaultKind.DropBeforeCreate)],
            Person = async (person, post) => await (post.State != InDoubt ? Task.CompletedTask : await person.SeesAsync(post) ? person.SettleAsync(post, true) : person.SendAgainAsync(post)),
        },
        new("retried-unseen", Published)
        {
            Faults = [Of(SimulatedFaultKind.DropAfterCreate)],
            Person = (person, post) => post.State == InDoubt ? person.SendAgainAsync(post) : Task.CompletedTask,
            NeedsDuplicates = true,
        },

        new("group", AwaitingHand) { Kind = ChannelKind.Group },
        new("group-placed", Published) { Kind = ChannelKind.Group, Person = (person, post) => post.State == AwaitingHand ? person.ConfirmAsync(post) : Task.CompletedTask },
        new("never-approved", Draft) { Dues = [Scenario.Due - Duration.FromHours(3)], Post = p => p with { Approve = false } },
        new("late", Ready, Missed) { Dues = [Scenario.Due - Duration.FromHours(3)] },
        new("expired", Cancelled) { Dues = [Scenario.Due - Duration.FromHours(14)], Post = p => p with { Until = new LocalDate(2026, 11, 2) } },
    ];

    /// <summary>The scenario of a channel.</summary>
    public static Scenario Of(string channel) => All.First(s => s.Name == channel);

    private static SimulatedFault Of(SimulatedFaultKind kind) => new() { Kind = kind };

    private static SimulatedFault Answers(JsonNode body) => new() { Kind = SimulatedFaultKind.Answer, Status = 422, Body = body };
}
