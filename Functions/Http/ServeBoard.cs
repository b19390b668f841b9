using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Recruiting.Functions.Http;

/// <summary>The whole Board, pages and API, behind one trigger. Who asks is told by App Service Authentication, not by a key.</summary>
public sealed class ServeBoard(NestedBoard board)
{
    /// <summary>One request.</summary>
    [Function(nameof(ServeBoard))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", "post", "put", "patch", "delete", Route = "{*path}")] HttpRequest request)
    {
        await board.ServeAsync(request.HttpContext).ConfigureAwait(false);
        return Results.Empty;
    }
}
