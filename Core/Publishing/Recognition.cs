using System.Globalization;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Publishing;

/// <summary>Tells which person a sign-in is.</summary>
public sealed class Recognition(ColleagueStore colleagues)
{
    private const int LongestName = 100;

    /// <summary>The colleague who has this sign-in, or an admin who needs no record; null for somebody whom nobody knows.</summary>
    /// <param name="workspace">Whose colleagues.</param>
    /// <param name="account">The sign-in.</param>
    /// <param name="name">What the directory calls the person; it names an admin without a record and gives no right.</param>
    /// <param name="isAdmin">Is it one of the admins that the configuration names?</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="PresenceException">403 <c>signin.twice</c>: two colleagues have it, so it is neither's.</exception>
    public async Task<Actor?> OfAsync(string workspace, Account account, string? name, bool isAdmin, CancellationToken cancel = default)
    {
        var known = (await colleagues.AllAsync(workspace, cancel).ConfigureAwait(false)).Select(c => c.Value).Where(c => c.Account?.Is(account) == true).ToList();
        return known switch
        {
            [] => isAdmin ? new Actor(NameOf(account, name), Role: Role.Admin) : null,
            [var colleague] => As(colleague, isAdmin),
            _ => throw new PresenceException(
                FaultKind.Forbidden, "signin.twice", $"Several colleagues have this sign-in: {string.Join(", ", known.Select(c => c.Id))}. An admin takes it from all but one."),
        };
    }

    /// <summary>A colleague with what their roles let them do.</summary>
    /// <param name="colleague">The colleague.</param>
    /// <param name="isAdmin">Is it one of the admins that the configuration names?</param>
    public static Actor As(Colleague colleague, bool isAdmin) =>
        new(colleague.Id, colleague.Id, Role: isAdmin ? Role.Admin : Roles.Highest(colleague.Roles)) { ReadsIn = colleague.ReadsIn };

    // With the beginning of the object id it is never taken for a colleague's id, a job's name or a namesake.
    private static string NameOf(Account account, string? name)
    {
        var plain = string.Concat((name ?? "").Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))).Trim();
        if (plain.Length == 0) plain = "admin";
        return $"{(plain.Length > LongestName ? plain[..LongestName] : plain)} ({account.ObjectId[..Math.Min(8, account.ObjectId.Length)]})";
    }
}
