using Recruiting.Board.Pages.Posts;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;

namespace Recruiting.Board.Pages.FirstSteps;

/// <summary>How far the first steps have come, told by what is in the store.</summary>
/// <param name="Channel">The group that was added, or null.</param>
/// <param name="Post">The post that was written for it and is still to be placed, or null.</param>
/// <param name="Placed">Was anything ever placed?</param>
public sealed record FirstStepsView(Channel? Channel, Versioned<Post>? Post, bool Placed)
{
    /// <summary>What the form of the first post is known by, so that one that is sent twice makes one post.</summary>
    public required string Key { get; init; }

    /// <summary>Whether what was just done can be undone; null for nothing to undo.</summary>
    public Undoing? Undoing { get; init; }

    /// <summary>The step that is next.</summary>
    public FirstStep Next => (Channel, Post, Placed) switch
    {
        (_, _, true) => FirstStep.Done,
        (null, _, _) => FirstStep.Group,
        (_, null, _) => FirstStep.Post,
        _ => FirstStep.Place,
    };
}

/// <summary>From an empty store to a placed post.</summary>
public enum FirstStep
{
    /// <summary>A group to post in.</summary>
    Group,

    /// <summary>Its first post.</summary>
    Post,

    /// <summary>Copied, placed, and said so.</summary>
    Place,

    /// <summary>All of them are done.</summary>
    Done,
}
