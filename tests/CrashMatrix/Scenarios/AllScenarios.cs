using System.Text.Json.Nodes;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;
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
        new("page-image", Published) { Files = [TestMedia.Png(4, 3)], Media = (p, files) => p with { Images = [new(files[0], "Een rood vlak")] } },
        new("profile-images", Published) { Kind = ChannelKind.Profile, Files = [TestMedia.Png(4, 3), TestMedia.Png(3, 4)], Media = (p, files) => p with { Images = [.. files.Select(f => new PostImage(f))] } },
        new("page-document", Published) { Files = [TestMedia.Pdf()], Media = (p, files) => p with { Document = new(files[0], "Folder") } },
        new("page-card", Published) { Files = [TestMedia.Png(5, 3)], Media = (p, files) => p with { Link = "https://example.org/vacatures/44", Card = new("Vacature", "Kom erbij", files[0]) } },
        new("upload-lost", Published) { Files = [TestMedia.Png(6, 3)], Media = (p, files) => p with { Images = [new(files[0])] }, Faults = [new() { Kind = SimulatedFaultKind.DropAfterCreate, Call = SimulatedCall.Upload }] },
        new("spaced", Published) { Dues = [Scenario.Due, Scenario.Due + Duration.FromMinutes(1)] },
        new("queued", Ready, Scheduled) { Dues = [null, null], Channel = c => c with { Cadence = PresenceParts.Cadence() } },

        new("throttled", Published) { Faults = [Of(SimulatedFaultKind.Conflict)] },
        new("quota", AwaitingHand) { Faults = [Of(SimulatedFaultKind.Throttle)] },
        new("refused", Failed) { Faults = [Answers(Refusal)] },
        new("refused-then-retried", Published) { Faults = [Answers(Refusal)], Person = (person, post) => post.State == Failed ? person.SendAgainAsync(post) : Task.CompletedTask },
        new("revoked", AwaitingHand) { Token = TokenState.Revoked },
        new("not-connected", AwaitingHand) { Connected = false },

        // A page's posts are read back; a person's are not.
        new("lost-before", InDoubt) { Faults = [Of(SimulatedFaultKind.DropBeforeCreate)] },
        new("lost-during", InDoubt) { Faults = [Of(SimulatedFaultKind.DropDuringRequest)] },
        new("lost-after", Published) { Faults = [Of(SimulatedFaultKind.DropAfterCreate)] },
        new("lost-after-profile", InDoubt) { Kind = ChannelKind.Profile, Faults = [Of(SimulatedFaultKind.DropAfterCreate)] },
        new("error-after", Published) { Faults = [Of(SimulatedFaultKind.ErrorAfterCreate)] },
        new("no-id", InDoubt) { Kind = ChannelKind.Profile, Faults = [Of(SimulatedFaultKind.CreatedWithoutId)] },
        new("half-an-answer", InDoubt) { Kind = ChannelKind.Profile, Faults = [Of(SimulatedFaultKind.DropDuringAnswer)] },
        new("doubted-then-retried", Published)
        {
            Faults = [Of(SimulatedFaultKind.DropBeforeCreate)],
            Person = async (person, post) => await (post.State != InDoubt ? Task.CompletedTask : await person.SeesAsync(post) ? person.SettleAsync(post, true) : person.SendAgainAsync(post)),
        },
        new("retried-unseen", Published)
        {
            Kind = ChannelKind.Profile,
            Faults = [Of(SimulatedFaultKind.DropAfterCreate)],
            Person = (person, post) => post.State == InDoubt ? person.SendAgainAsync(post) : Task.CompletedTask,
            NeedsDuplicates = true,
        },

        new("group", AwaitingHand) { Kind = ChannelKind.Group },
        new("group-placed", Published) { Kind = ChannelKind.Group, Person = (person, post) => post.State == AwaitingHand ? person.ConfirmAsync(post) : Task.CompletedTask },
        new("several", Published, Ready) { Kind = ChannelKind.Group, Writes = 2, Person = (person, post) => post.State == AwaitingHand ? person.WriteAsync(post, 2) : Task.CompletedTask },
        new("never-approved", Draft) { Dues = [Scenario.Due - Duration.FromHours(3)], Post = p => p with { Approve = false } },
        new("late", Ready, Missed) { Dues = [Scenario.Due - Duration.FromHours(3)] },
        new("expired", Cancelled) { Dues = [Scenario.Due - Duration.FromHours(14)], Post = p => p with { Until = new LocalDate(2026, 11, 2) } },
    ];

    /// <summary>The scenario of a channel.</summary>
    public static Scenario Of(string channel) => All.First(s => s.Name == channel);

    private static SimulatedFault Of(SimulatedFaultKind kind) => new() { Kind = kind };

    private static SimulatedFault Answers(JsonNode body) => new() { Kind = SimulatedFaultKind.Answer, Status = 422, Body = body };
}
