namespace Recruiting.Core.Storage;

/// <summary>How a partition stood. Two marks are equal only where nothing in the partition was written between them, by whichever process.</summary>
/// <param name="Era">Changes whenever somebody else wrote into the store: what they wrote is not known.</param>
/// <param name="Writes">Changes with each write of this process into the partition.</param>
public readonly record struct RowMark(long Era, long Writes);
