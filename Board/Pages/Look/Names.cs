using Recruiting.Board.Pages.Wording;
using Recruiting.Core.Channels;
using Recruiting.Core.Jobs;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Look;

/// <summary>Names instead of ids.</summary>
/// <param name="Channels">All channels, in order of their names.</param>
/// <param name="Colleagues">All colleagues, in order of their names.</param>
/// <param name="Reader">Who reads.</param>
public sealed record Names(IReadOnlyList<Channel> Channels, IReadOnlyList<Colleague> Colleagues, Actor Reader)
{
    /// <summary>A channel's name; its id where it is gone.</summary>
    public string Channel(string id) => Channels.FirstOrDefault(c => c.Id == id)?.Name ?? id;

    /// <summary>A colleague's name; their id where they left, null for nobody.</summary>
    public string? Colleague(string? id) => id is null ? null : Colleagues.FirstOrDefault(c => c.Id == id)?.Name ?? id;

    /// <summary>Whoever did something: <c>you</c>, a colleague's name, <c>somebody at the board</c> for the one user of a Desk, or <c>by itself</c> for a timed job.</summary>
    public string Doer(string by, Words words)
    {
        if (IsReader(by)) return words["you"];
        if (JobSchedules.All.Any(j => j.Job == by)) return words["by-itself"];
        return by == Actor.Desk.Name && Colleagues.All(c => c.Id != by) ? words["at-the-board"] : Colleague(by)!;
    }

    /// <summary>Is it the reader?</summary>
    public bool IsReader(string by) => by == Reader.Name;
}
