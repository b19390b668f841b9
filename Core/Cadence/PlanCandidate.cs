using Recruiting.Core.Channels;
using Recruiting.Core.Posts;

namespace Recruiting.Core.Cadence;

/// <summary>A post of the queue, read once.</summary>
/// <param name="Post">The post.</param>
/// <param name="Content">What it says.</param>
/// <param name="IsJob">Is it a job post?</param>
/// <param name="Never">Why no slot of the channel can take it, or null.</param>
internal sealed record PlanCandidate(Post Post, PlanContent Content, bool IsJob, Reason? Never)
{
    public static PlanCandidate Of(Post post, Channel channel, PlanSimilarity similarity)
    {
        var content = similarity.Read(post);
        return new(post, content, JobTags.IsJob(post), WhyNever(post, content, channel));
    }

    private static Reason? WhyNever(Post post, PlanContent content, Channel channel)
    {
        var rules = channel.Rules;
        if (!rules.Links && content.Links.Count > 0) return Reason.Of(PlanReasons.Links);
        if (rules.MaxHashtags is { } most && Hashtags.In(post.Text).Count is var tags && tags > most) return Reason.Of(PlanReasons.Hashtags, tags, most);
        if (channel.Kind == ChannelKind.Profile && post.Author is { } author
            && PlanAuthors.Joined(channel) is { Count: > 0 } own && !own.Contains(author))
            return Reason.Of(PlanReasons.NotOwnProfile);
        return null;
    }
}
