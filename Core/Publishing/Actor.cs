namespace Recruiting.Core.Publishing;

/// <summary>Who asks for something.</summary>
/// <param name="Name">What the history shows: a colleague's id, the Desk's user, or a job's name.</param>
/// <param name="Colleague">The colleague's id, or null where the person is none.</param>
/// <param name="StandsForAll">The one user of a Desk stands for every colleague; in Azure nobody does.</param>
public sealed record Actor(string Name, string? Colleague = null, bool StandsForAll = false)
{
    /// <summary>A timed job.</summary>
    public static Actor Job(string job) => new(job);

    /// <summary>May this person speak for the colleague?</summary>
    public bool SpeaksFor(string? colleague) => StandsForAll || (Colleague is not null && Colleague == colleague);
}
