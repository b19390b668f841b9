namespace Recruiting.Core.Storage;

/// <summary>A record as it was read, with the version of its row.</summary>
public sealed record Versioned<T>(T Value, string Version);
