using Recruiting.Board.Pages.Look;
using Recruiting.Core.Jobs;
using Recruiting.Core.Posts;

namespace Recruiting.Board.Pages.Health;

/// <summary>What health found, for somebody who reads it on a page: jobs by their names, times by the reader's own clock.</summary>
internal static class FindingWords
{
    /// <summary>In the reader's words; Core's own where there are none.</summary>
    internal static string Of(HealthFinding finding, Visit visit) => finding switch
    {
        { Code: "due.stuck", Post: { } post, Since: { } since } => visit.Words.Of("health.due-stuck", visit.Names.Channel(PostId.ChannelOf(post)!), visit.Times.Moment(since)),
        { Code: "job.late", Job: { } job, Since: { } since } => visit.Words.Of("health.job-late", visit.Words["job." + job], visit.Times.Moment(since)),
        { Code: "job.failed", Job: { } job } => visit.Words.Of("health.job-failed", visit.Words["job." + job]),
        _ => finding.Message,
    };

    /// <summary>Where more of it stands; null for nowhere.</summary>
    internal static string? Href(HealthFinding finding) => finding switch
    {
        { Post: { } post } => "/posts/" + post,
        { Job: { } job } => "#job-" + job,
        _ => null,
    };
}
