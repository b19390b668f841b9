namespace Microsoft.Azure.Functions.Worker;

/// <summary>Calls a function with HTTP requests.</summary>
/// <param name="authLevel">Which key the host asks for.</param>
/// <param name="methods">The methods, lower case.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    /// <summary>Which key the host asks for.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>The methods.</summary>
    public string[]? Methods { get; } = methods;

    /// <summary>The route, behind the prefix of <c>host.json</c>; null for the function's name.</summary>
    public string? Route { get; set; }
}

/// <summary>Which key the Functions host asks for before it lets a request through.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous,

    /// <summary>A signed-in user.</summary>
    User,

    /// <summary>The function's key.</summary>
    Function,

    /// <summary>A key of the host.</summary>
    System,

    /// <summary>The host's master key.</summary>
    Admin,
}
