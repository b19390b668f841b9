using System.Management.Automation;
using Recruiting.Core;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;
using Recruiting.PowerShell.Output;
using Recruiting.PowerShell.Session;

namespace Recruiting.PowerShell.Binding;

/// <summary>A colleague as somebody gives them: their id, their name, or an object that has one of them.</summary>
public sealed class ColleagueArgument
{
    /// <summary>An id, or a name where no colleague has that id.</summary>
    public ColleagueArgument(string text) => Text = text.Trim();

    /// <summary>A colleague.</summary>
    public ColleagueArgument(PresenceColleague colleague) => (Text, IsColleague) = (colleague.Id, true);

    /// <summary>Any object with a property Colleague or Id: a row of a CSV file.</summary>
    public ColleagueArgument(PSObject given) =>
        Text = ((given.Properties["Colleague"] ?? given.Properties["Id"])?.Value?.ToString() ?? given.ToString()).Trim();

    /// <summary>As they were given.</summary>
    internal string Text { get; }

    /// <summary>Was it one of our own objects? Its other properties say how the colleague is, not how they are to be.</summary>
    internal bool IsColleague { get; }

    /// <summary>As they were given.</summary>
    public override string ToString() => Text;

    /// <summary>The colleague, with the version they were read at.</summary>
    /// <exception cref="PresenceException"><c>colleague.not-found</c>; <c>colleague.name-ambiguous</c>.</exception>
    internal async Task<Versioned<Colleague>> ReadAsync(PresenceSession session, CancellationToken cancel)
    {
        var all = session.Get<ColleagueStore>();
        return await KnownAsync(all, session.Workspace, cancel).ConfigureAwait(false) ?? await all.GetAsync(session.Workspace, Text, cancel).ConfigureAwait(false);
    }

    /// <summary>The id of the colleague; where there is none yet, what was given.</summary>
    /// <exception cref="PresenceException"><c>colleague.name-ambiguous</c>.</exception>
    internal async Task<string> IdAsync(PresenceSession session, CancellationToken cancel) =>
        (await KnownAsync(session.Get<ColleagueStore>(), session.Workspace, cancel).ConfigureAwait(false))?.Value.Id ?? Text;

    private async Task<Versioned<Colleague>?> KnownAsync(ColleagueStore all, string workspace, CancellationToken cancel)
    {
        if (Ids.IsId(Text) && await all.FindAsync(workspace, Text, cancel).ConfigureAwait(false) is { } known) return known;
        var named = (await all.AllAsync(workspace, cancel).ConfigureAwait(false)).Where(c => c.Value.Name.Equals(Text, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Count <= 1
            ? named.SingleOrDefault()
            : throw PresenceException.Conflict("colleague.name-ambiguous", $"Several colleagues are called '{Text}': {string.Join(", ", named.Select(c => c.Value.Id))}. Give the id.");
    }
}
