using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.FirstSteps;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Today;

namespace Recruiting.Board.Pages.Posts;

/// <summary>Shows the page again from which a refused form about a post came, where that is not the post's own.</summary>
internal sealed class FormAgain(TodayReader today, FirstStepsReader steps)
{
    /// <summary>The page at an address; null for the post's own.</summary>
    internal async Task<IResult?> PageAsync(string back, Visit visit, CancellationToken cancel) => back switch
    {
        "/" => await TodayEndpoints.PageAsync(visit, today, cancel).ConfigureAwait(false),
        FirstStepsEndpoints.Path => await FirstStepsEndpoints.PageAsync(visit, steps, cancel).ConfigureAwait(false),
        _ => null,
    };
}
