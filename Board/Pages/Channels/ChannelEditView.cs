using Recruiting.Core.Channels;

namespace Recruiting.Board.Pages.Channels;

/// <summary>A channel to change.</summary>
/// <param name="Channel">As it is.</param>
/// <param name="Version">The version that what is typed rests on.</param>
public sealed record ChannelEditView(Channel Channel, string Version)
{
    /// <summary>What each field holds as the channel is.</summary>
    internal IReadOnlyDictionary<string, string> Now { get; } = ChannelFields.Of(Channel);

    /// <summary>The slots that the rhythm would have; none where it has none, null where nobody asked.</summary>
    public IReadOnlyList<NextSlot>? Slots { get; init; }

    /// <summary>Fields that somebody else changed in the meantime, so that they are now other than what is typed.</summary>
    public IReadOnlyList<string> Differ { get; init; } = [];
}
