using Recruiting.Core.Guardrails;

namespace Recruiting.PowerShell.Output;

/// <summary>What a guardrail found in a post.</summary>
public sealed class PresencePostFinding
{
    internal PresencePostFinding(Finding finding, string? post = null, string? channel = null)
    {
        Post = post;
        Channel = channel;
        Rule = finding.Rule;
        Severity = finding.Severity.ToString();
        Place = finding.Place;
        Message = finding.Message;
        Remedy = finding.Remedy;
    }

    /// <summary>The post's id; null for a text that is no post yet.</summary>
    public string? Post { get; }

    /// <summary>The channel's id; null where the error that carries the finding tells.</summary>
    public string? Channel { get; }

    /// <summary>The rule's stable name.</summary>
    public string Rule { get; }

    /// <summary>Block: it cannot be approved like this. Warn: a person decides.</summary>
    public string Severity { get; }

    /// <summary>Where: the words meant, a field, or another post's id.</summary>
    public string Place { get; }

    /// <summary>What is wrong.</summary>
    public string Message { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }

    /// <summary>It on one line.</summary>
    public override string ToString() => $"{Severity}: {Message} {Remedy}";
}
