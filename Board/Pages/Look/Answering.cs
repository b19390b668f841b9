using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruiting.Board.Http;

namespace Recruiting.Board.Pages.Look;

/// <summary>Answers of the pages.</summary>
internal static class Answering
{
    /// <summary>A page: a component with the parameters <c>Visit</c> and <c>Model</c>. Its status is that of what went wrong, where something did.</summary>
    internal static RazorComponentResult Page<TPage>(Visit visit, object? model = null, int? status = null)
        where TPage : IComponent
    {
        var parameters = new Dictionary<string, object?> { ["Visit"] = visit };
        if (model is not null) parameters["Model"] = model;
        return new RazorComponentResult<TPage>(parameters)
        {
            StatusCode = status ?? (visit.Refusal is { } refusal ? Problems.StatusOf(refusal.Faults.Kind) : 200),
            PreventStreamingRendering = true,
        };
    }

    /// <summary>To another page after something was done (so that reloading does not do it again), with what to say about it.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="said">A key of the texts, without <c>said.</c>; null for nothing.</param>
    /// <param name="post">The post it was done with, or null.</param>
    /// <param name="at">The id of the place on the page to go on at; null for its beginning.</param>
    internal static IResult Done(string path, string? said = null, string? post = null, string? at = null) =>
        new SeeOther((said is null ? path : $"{path}{(path.Contains('?') ? '&' : '?')}said={said}" + (post is null ? "" : $"&post={Uri.EscapeDataString(post)}")) + (at is null ? "" : "#" + Uri.EscapeDataString(at)));

    /// <summary>To an address of this board that says itself what was done.</summary>
    internal static IResult DoneAt(string address) => new SeeOther(address);

    // 303: whatever was posted, the next page is asked for with GET.
    private sealed class SeeOther(string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = location;
            return Task.CompletedTask;
        }
    }
}
