
namespace Recruiting.Core.WorkingGroup;

/// <summary>Who asks for something.</summary>
/// <param name="Name">What the history shows: a colleague's id, the Desk's user, a job's name, or for an admin who is no colleague their display name with the beginning of their object id.</param>
/// <param name="Colleague">The colleague's id, or null where the person is none.</param>
/// <param name="StandsForAll">The one user of a Desk stands for every colleague; in Azure nobody does.</param>
/// <param name="Role">What this person may do; null for nothing.</param>
public sealed record Actor(string Name, string? Colleague = null, bool StandsForAll = false, Role? Role = null)
{
    /// <summary>The language in which they read, <c>en</c> or <c>nl</c>; null where they have not said.</summary>
    public string? ReadsIn { get; init; }

    /// <summary>Somebody of whom nothing is known, who may do nothing.</summary>
    public static Actor Nobody { get; } = new("nobody");

    /// <summary>The one user of a store on their own computer, who stands for every colleague.</summary>
    public static Actor Desk { get; } = new("desk", StandsForAll: true);

    /// <summary>A timed job.</summary>
    public static Actor Job(string job) => new(job);

    /// <summary>May this person speak for the colleague?</summary>
    public bool SpeaksFor(string? colleague) => StandsForAll || (Colleague is not null && Colleague == colleague);

    /// <summary>Has this person the role, or one that includes it? The Desk's user has every one.</summary>
    public bool May(Role least) => StandsForAll || Role >= least;

    /// <summary>Refuses somebody without the role.</summary>
    /// <exception cref="PresenceException">403 <c>role.missing</c>, with <c>needs</c> and <c>has</c>.</exception>
    public void Require(Role least)
    {
        if (Lacks(least) is { } refusal) throw refusal;
    }

    /// <summary>The refusal of somebody without the role; null for whoever has it.</summary>
    internal PresenceException? Lacks(Role least)
    {
        if (May(least)) return null;
        var (needs, has) = (Roles.Word(least), Role is { } mine ? Roles.Word(mine) : null);
        Fault none = new("role.missing", $"This takes the role '{needs}', and you have none yet. An admin can give it to you, in the roles of your colleague record.");
        Fault lower = new("role.missing", $"This takes the role '{needs}', and yours is '{has}'. An admin can give it to you, in the roles of your colleague record.");
        return new PresenceException(FaultKind.Forbidden, [has is null ? none : lower]) { Details = new Dictionary<string, object?> { ["needs"] = needs, ["has"] = has } };
    }
}
