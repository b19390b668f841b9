using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;

namespace Recruiting.Browser.Tests.Plan;

/// <summary>What the tests of the calendar have in common. It is Tuesday 24 November 2026, 08:00; the group has slots on Tuesday and Thursday at 08:30.</summary>
internal static class PlanDesk
{
    /// <summary>The post of Thursday.</summary>
    public const string Text = "Lezen wat werkt";

    /// <summary>A group with a post on Thursday 26 November.</summary>
    public static async Task<DeskUnderTest> WithPostAsync()
    {
        var desk = await DeskUnderTest.StartAsync();
        await desk.PutGroupAsync("rust", "Rust Rotterdam", Cadence("2x/week Tue,Thu 08:30-10:00"));
        await desk.Get<Writing>().CreateAsync(
            "default",
            new NewPost { Channel = "rust", Text = Text, Approve = true, Due = new DueWish.Local(new(2026, 11, 26, 8, 30)), Until = new(2026, 12, 15) },
            Recruiting.Desk.DeskUser.Myself,
            System.Globalization.CultureInfo.InvariantCulture);
        return desk;
    }

    /// <summary>A rhythm, in Amsterdam unless it says so.</summary>
    public static CadenceDefinition Cadence(string text) => CadenceText.Parse(text, "Europe/Amsterdam", new(2026, 11, 1));

    /// <summary>The post of Thursday, as it stands.</summary>
    public static async Task<Post> PostOf(DeskUnderTest desk) =>
        await desk.Get<PostStore>().OfChannelAsync("default", "rust").Select(p => p.Value).Where(p => p.Text == Text).FirstAsync();
}
