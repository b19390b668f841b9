namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method that the worker calls. Here, as all of this folder, as the worker's own package has it; see the project file.</summary>
/// <param name="name">The function's name, unique in the application.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    /// <summary>The function's name.</summary>
    public string Name { get; } = name;
}
