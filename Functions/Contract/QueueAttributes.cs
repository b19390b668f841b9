
namespace Microsoft.Azure.Functions.Worker;

/// <summary>Calls a function with each message of a Storage queue.</summary>
/// <param name="queueName">The queue.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The app setting with the connection; null for the host's own storage.</summary>
    public string? Connection { get; set; }
}

/// <summary>Puts what a function returns into a Storage queue.</summary>
/// <param name="queueName">The queue.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class QueueOutputAttribute(string queueName) : Attribute
{
    /// <summary>The queue.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The app setting with the connection; null for the host's own storage.</summary>
    public string? Connection { get; set; }
}
