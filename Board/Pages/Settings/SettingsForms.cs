using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Core;
using Recruiting.Core.Channels;

namespace Recruiting.Board.Pages.Settings;

/// <summary>Reads what the forms about the team say.</summary>
internal static class SettingsForms
{
    /// <summary>Whose yes a post needs, and words that must not go out: one a line.</summary>
    internal static WorkspaceForm Rules(IFormCollection form) => new()
    {
        Approval = form["approval"] == "other" ? ApprovalRule.Other : ApprovalRule.Self,
        ConfidentialTerms = (Fields.Text(form, "terms") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    /// <summary>The team's settings with the rules that the form says.</summary>
    /// <exception cref="PresenceException"><c>workspace.changed</c> (412) where the form saw no settings yet and by now somebody made some; otherwise the version tells.</exception>
    internal static Workspace RulesOn(IFormCollection form, Workspace old)
    {
        var sawNone = Fields.Text(form, "version") is null;
        if (sawNone && (old.Approval != ApprovalRule.Self || old.ConfidentialTerms.Count > 0))
        {
            throw new PresenceException(FaultKind.Changed, "workspace.changed", "The settings were changed in the meantime. Read them again.");
        }

        return Rules(form).On(old);
    }
}
