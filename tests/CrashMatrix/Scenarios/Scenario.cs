using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.CrashMatrix.Child;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;

namespace Recruiting.CrashMatrix.Scenarios;

/// <summary>A post, or some, of one kind, in a channel of their own: how it is set up, what LinkedIn and people do, and where it may end.</summary>
/// <param name="Name">The channel's id.</param>
/// <param name="Ends">The states in which its posts end where nobody is killed, and may end where somebody is.</param>
internal sealed record Scenario(string Name, params PostState[] Ends)
{
    /// <summary>When posts are due unless said otherwise: Tuesday 3 November 2026, 08:30 in Amsterdam. Nothing runs before.</summary>
    public static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    /// <summary>What its channel is. Default: a page.</summary>
    public ChannelKind Kind { get; init; } = ChannelKind.Page;

    /// <summary>What else its channel is. Default: posts half an hour apart, and no rhythm.</summary>
    public Func<Channel, Channel> Channel { get; init; } = c => c;

    /// <summary>Is it connected (a profile: its colleague)? Groups are not.</summary>
    public bool Connected { get; init; } = true;

    /// <summary>What LinkedIn thinks of its token.</summary>
    public TokenState Token { get; init; }

    /// <summary>What LinkedIn does to its creates.</summary>
    public IReadOnlyList<SimulatedFault> Faults { get; init; } = [];

    /// <summary>When its posts are due; null for the queue.</summary>
    public IReadOnlyList<Instant?> Dues { get; init; } = [Due];

    /// <summary>What else is asked of its posts.</summary>
    public Func<NewPost, NewPost> Post { get; init; } = p => p;

    /// <summary>Files that go with its posts.</summary>
    public IReadOnlyList<byte[]> Files { get; init; } = [];

    /// <summary>Puts the files, by their names in the store, into a post.</summary>
    public Func<NewPost, IReadOnlyList<string>, NewPost> Media { get; init; } = (p, _) => p;

    /// <summary>What a person does who finds one of its posts on the hand list; null for nothing.</summary>
    public Func<Person, Post, Task>? Person { get; init; }

    /// <summary>How many posts that person writes, all at once.</summary>
    public int Writes { get; init; }

    /// <summary>Needs a LinkedIn that knows duplicates: a person sends again without having looked.</summary>
    public bool NeedsDuplicates { get; init; }

    /// <summary>May readers see its posts? Then a kill while LinkedIn is asked may leave them in doubt.</summary>
    public bool Direct => Kind != ChannelKind.Group && Connected;
}
