using Microsoft.AspNetCore.Http;
using Recruiting.Core;

namespace Recruiting.Board.Http;

/// <summary>Where people open the board: what LinkedIn is to send them back to begins with it.</summary>
/// <remarks>What a request says of its host is what its sender says, or the last proxy on the way (Front Door's name is not the worker's): it counts only where nobody else knows better, on a Desk,
/// which answers to no name but this computer's.</remarks>
public sealed class PublicAddress(BoardAddress board)
{
    /// <summary>Scheme, host and port, without a slash at its end.</summary>
    public string Of(HttpRequest request) => board.Named ?? $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
}
