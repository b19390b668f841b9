namespace Recruiting.LinkedInSimulator;

/// <summary>A file that this LinkedIn was told of, or has.</summary>
public sealed record SimulatedAsset
{
    /// <summary><c>urn:li:image:…</c> or <c>urn:li:document:…</c>.</summary>
    public required string Urn { get; init; }

    /// <summary>Whose posts may use it.</summary>
    public required string Owner { get; init; }

    /// <summary>The last part of the address that it is put to; nobody can guess it.</summary>
    public required string Key { get; init; }

    /// <summary>The name of the token that asked for the address.</summary>
    public required string Token { get; init; }

    /// <summary>Its bytes; null until they came.</summary>
    public byte[]? Content { get; init; }

    /// <summary><c>WAITING_UPLOAD</c>, <c>PROCESSING</c>, <c>AVAILABLE</c>, <c>PROCESSING_FAILED</c>.</summary>
    public string Status => Content is null ? "WAITING_UPLOAD" : Failure is not null ? "PROCESSING_FAILED" : PollsLeft > 0 ? "PROCESSING" : "AVAILABLE";

    /// <summary>How many more questions are answered with <c>PROCESSING</c>.</summary>
    public int PollsLeft { get; init; }

    /// <summary>Why nothing could be made of it; null where something can.</summary>
    public string? Failure { get; init; }
}
