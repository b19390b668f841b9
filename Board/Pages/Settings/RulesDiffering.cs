using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Wording;
using Recruiting.Core.Channels;

namespace Recruiting.Board.Pages.Settings;

/// <summary>What somebody else made of the team's rules while a form about them was filled in.</summary>
internal static class RulesDiffering
{
    /// <summary>The rules that are now other than what the form says.</summary>
    internal static IReadOnlyList<Difference> Between(IFormCollection form, Workspace now, Words words)
    {
        var (asked, differ) = (SettingsForms.Rules(form).On(now), new List<Difference>());
        if (asked.Approval != now.Approval) differ.Add(new(words["settings.approval"], words["approval." + (now.Approval == ApprovalRule.Other ? "other" : "self")]));
        if (!asked.ConfidentialTerms.SequenceEqual(now.ConfidentialTerms)) differ.Add(new(words["settings.terms"], string.Join(", ", now.ConfidentialTerms)));
        return differ;
    }
}
