using Recruiting.Core;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.PowerShell.Output;

/// <summary>A post that waits for a person now.</summary>
public sealed class PresenceHandItem
{
    private readonly PostView view;

    internal PresenceHandItem(HandItem item, PostView view)
    {
        this.view = view;
        var post = item.Post.Value;
        Post = new(post, view);
        Id = post.Id;
        Channel = post.Channel;
        Place = item.Channel.Name;
        Url = item.Channel.Url is { } url ? new Uri(url) : null;
        State = Post.State;
        Author = post.Author;
        Why = item.Why.Text(view.Language);
        Code = item.Why.Code;
        Since = view.Local(item.Since);
        Until = item.Until is { } until ? view.Local(until) : null;
        Steps = [.. item.Steps.Select(s => s.Text(view.Language))];
        Commands = CommandsOf(post, item.Channel.Delivery == Core.Channels.Delivery.Direct);
        Text = Content.ToPaste(post);
    }

    /// <summary>The post's id.</summary>
    public string Id { get; }

    /// <summary>The channel's id.</summary>
    public string Channel { get; }

    /// <summary>What people call the channel.</summary>
    public string Place { get; }

    /// <summary>The channel's address at LinkedIn.</summary>
    public Uri? Url { get; }

    /// <summary>Where the post stands.</summary>
    public string State { get; }

    /// <summary>The colleague under whose name it goes out.</summary>
    public string? Author { get; }

    /// <summary>Why it waits.</summary>
    public string Why { get; }

    /// <summary>The same as a stable code.</summary>
    public string Code { get; }

    /// <summary>Since when it waits, in the channel's zone.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>When it stops waiting by itself; null for never.</summary>
    public DateTimeOffset? Until { get; }

    /// <summary>What to do, in order.</summary>
    public string[] Steps { get; }

    /// <summary>The cmdlets that answer it, ready to be completed.</summary>
    public string[] Commands { get; }

    /// <summary>The text, with its link, as it is to be pasted.</summary>
    public string Text { get; }

    /// <summary>The post.</summary>
    public PresencePost Post { get; }

    /// <summary>Since and until when, in words.</summary>
    public string Between()
    {
        Sentence since = $"since {view.Short(Since)}";
        Sentence both = $"since {view.Short(Since)}, until {UntilWhen()}";
        return (Until is null ? since : both).In(view.Language);
    }

    /// <summary>The item as a card that a person can work from: why, the text, the steps, the cmdlets.</summary>
    /// <param name="width">The columns there are.</param>
    public string Card(int width)
    {
        var room = Math.Max(width, 40);
        List<string> lines = [.. Wrapping.Lines(Why, room, "  ", "  "), "", .. Wrapping.Lines(Text, room, "  │ ", "  │ "), ""];
        for (var i = 0; i < Steps.Length; i++) lines.AddRange(Wrapping.Lines(Steps[i], room, $"  {i + 1}. ", "     "));
        lines.Add("");
        // Never broken here: a command is copied whole.
        lines.AddRange(Commands.Select(c => $"  > {c}"));
        return string.Join('\n', lines);
    }

    /// <summary>Until when, in short words; empty for no end.</summary>
    public string UntilWhen() => Until is { } until ? view.Short(until) : "";

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private static string[] CommandsOf(Post post, bool direct) => post.State switch
    {
        PostState.AwaitingHand =>
        [
            $"Confirm-PresencePost {post.Id} -Permalink <link>",
            $"Skip-PresencePost {post.Id}{(post.Opened is null ? "" : " -NotPlaced")}",
            .. (string[])(direct ? [$"Restart-PresencePost {post.Id}{(post.Opened is null ? "" : " -NotPlaced")}"] : []),
        ],
        PostState.InDoubt =>
        [
            $"Resolve-PresenceDoubt {post.Id} -Placed -Permalink <link>",
            $"Resolve-PresenceDoubt {post.Id} -NotPlaced",
            $"Resolve-PresenceDoubt {post.Id} -SendAgain",
        ],
        PostState.Failed => [$"Set-PresencePost {post.Id} -Text <text>", $"Restart-PresencePost {post.Id}", $"Set-PresencePost {post.Id} -Due <time>"],
        PostState.Draft or PostState.InReview => [$"Approve-PresencePost {post.Id}", $"Set-PresencePost {post.Id} -Due <time>"],
        PostState.Published when LookAgain.IsGone(post) => [$"Confirm-PresencePost {post.Id} -Sight Visible", $"Confirm-PresencePost {post.Id} -Sight Rejected"],
        PostState.Published => [$"Confirm-PresencePost {post.Id} -Sight Visible", $"Confirm-PresencePost {post.Id} -Sight Rejected", $"Confirm-PresencePost {post.Id} -Sight Pending"],
        _ => [$"Set-PresencePost {post.Id} -Due <time>"],
    };
}
