using System.Globalization;
using Recruiting.Core.Setups;

namespace Recruiting.PowerShell.Output;

/// <summary>One part of a set-up that is not in the store as the file has it.</summary>
public sealed class PresenceSetupChange
{
    internal PresenceSetupChange(SetupDifference difference, bool done, CultureInfo language)
    {
        Kind = difference.Kind.ToString();
        Id = difference.Id;
        Action = difference.Action.ToString();
        Summary = difference.Summary.In(language);
        Fields = [.. difference.Fields.Select(f => new PresenceSetupField(f, language))];
        Done = done;
    }

    /// <summary>Workspace, Blackouts, Colleague or Channel.</summary>
    public string Kind { get; }

    /// <summary>The colleague's or channel's id; null for the team's own parts.</summary>
    public string? Id { get; }

    /// <summary>Add, Change or Remove.</summary>
    public string Action { get; }

    /// <summary>What importing does with it, in the reader's language.</summary>
    public string Summary { get; }

    /// <summary>What differs; of something new all that is not its default; empty for what is removed.</summary>
    public PresenceSetupField[] Fields { get; }

    /// <summary>Was it done? Not under -WhatIf, and not where the answer was no.</summary>
    public bool Done { get; }

    /// <summary>The summary.</summary>
    public override string ToString() => Summary;
}
