using Recruiting.Core.Channels;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.People;

/// <summary>Who may say that a colleague joined a channel, or left it.</summary>
internal static class Joining
{
    /// <summary>May this person say it?</summary>
    /// <remarks>Of oneself in groups alone, as on LinkedIn: for a page somebody speaks, and of a profile the first who is named says what goes out under that name.
    /// A channel for which nobody is named is everybody's: whoever came first would close it to all others, and whoever left last would open it.</remarks>
    internal static bool MaySay(Actor actor, string colleague, Channel channel) =>
        actor.May(Role.Admin) || (channel.Kind == ChannelKind.Group && channel.Colleagues.Any(c => c != colleague));
}
