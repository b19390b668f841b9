using Microsoft.AspNetCore.Builder;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.SignIn;

/// <summary>What an endpoint asks of whoever calls it. Each declares one, or <see cref="AllowStranger"/>; one that forgot is for admins.</summary>
/// <param name="Least">The role it takes; a higher one does as well.</param>
/// <param name="OrSelf">May the colleague whom the route's <c>id</c> names do it for themselves, whatever their role?</param>
public sealed record Right(Role Least, bool OrSelf = false)
{
    /// <summary>Of an endpoint that declares nothing.</summary>
    public static Right Undeclared { get; } = new(Role.Admin);
}

/// <summary>The endpoint answers to anybody: it shows nothing of the workspace, or has a key of its own.</summary>
public sealed record AllowStranger;

/// <summary>Declares rights.</summary>
public static class Rights
{
    /// <summary>The endpoint takes this role.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Role least, bool orSelf = false)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Right(least, orSelf));

    /// <summary>The endpoint answers to anybody.</summary>
    public static TBuilder AllowsStrangers<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AllowStranger());
}
