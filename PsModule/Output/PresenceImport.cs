using Recruiting.Core.Publishing;

namespace Recruiting.PowerShell.Output;

/// <summary>What an import came to.</summary>
public sealed class PresenceImport
{
    internal PresenceImport(string source, ImportReport report, PresencePost[] posts)
    {
        Source = source;
        New = report.New.Count;
        Changed = report.Changed;
        Unchanged = report.Unchanged;
        Rejected = report.Rejected.Count;
        Written = report.Written;
        Posts = posts;
    }

    /// <summary>The file, or 'pipeline'.</summary>
    public string Source { get; }

    /// <summary>Rows that made a post, or would.</summary>
    public int New { get; }

    /// <summary>Rows that changed a post, or would.</summary>
    public int Changed { get; }

    /// <summary>Rows that are here already.</summary>
    public int Unchanged { get; }

    /// <summary>What is wrong with rows: each is an error of its own.</summary>
    public int Rejected { get; }

    /// <summary>Was it written? Not with -WhatIf, and not where a row was rejected, unless -Partial.</summary>
    public bool Written { get; }

    /// <summary>The posts that are new, or would be.</summary>
    public PresencePost[] Posts { get; }

    /// <summary>It on one line.</summary>
    public override string ToString() => $"{Source}: {New} new, {Changed} changed, {Unchanged} unchanged, {Rejected} rejected";
}
