using System.Text.Json.Nodes;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Setups;

/// <summary>Decides what importing a set-up would do: pure, from what is there and the file.</summary>
/// <param name="state">What is there.</param>
/// <param name="setup">The file.</param>
/// <param name="prune">Remove what the file does not have, of the parts that it speaks of?</param>
/// <param name="options">The zone where a cadence names none.</param>
/// <param name="now">The instant.</param>
internal sealed class SetupPlanning(SetupState state, Setup setup, bool prune, PresenceOptions options, Instant now)
{
    private readonly FaultList faults = new();
    private readonly List<Fault> conflicts = [];
    private readonly List<Fault> remarks = [];

    /// <summary>The channels that would be removed.</summary>
    public static IEnumerable<Versioned<Channel>> Leaving(SetupState state, Setup setup, bool prune) =>
        prune && setup.Channels is { } kept ? state.Channels.ExceptBy(kept.Select(c => c.Id), c => c.Value.Id) : [];

    /// <summary>The plan.</summary>
    /// <exception cref="PresenceException">Everything that is wrong with the file, each at its place (<c>channels[3].cadence</c>), and everything that what is there forbids.</exception>
    public SetupPlan Make()
    {
        var blackouts = setup.Blackouts is { } days ? faults.Try(() => BlackoutForm.ToBlackouts(days)) : null;
        List<SetupDifference> differences = [.. Team(blackouts), .. Colleagues(), .. Channels()];
        if (faults.Found.Count + conflicts.Count > 0) throw new PresenceException(faults.Found.Count > 0 ? FaultKind.Invalid : FaultKind.Conflict, [.. faults.Found, .. conflicts]);
        return new(Ordered(differences), remarks)
        {
            TeamVersion = state.TeamVersion,
            Team = team => (setup.Workspace?.On(team) ?? team) with { Blackouts = blackouts ?? team.Blackouts },
        };
    }

    // What is removed goes last: channels before the colleagues that they name.
    private static IReadOnlyList<SetupDifference> Ordered(List<SetupDifference> all) =>
        [.. all.Where(d => d.Action != SetupAction.Remove), .. all.Where(d => d.Action == SetupAction.Remove).OrderByDescending(d => d.Kind)];

    private IEnumerable<SetupDifference> Team(IReadOnlyList<Blackout>? blackouts)
    {
        if (setup.Workspace is { } workspace)
        {
            var fields = SetupFields.Between(SetupForms.Full(WorkspaceForm.Of(state.Team)), SetupForms.Full(WorkspaceForm.Of(workspace.On(state.Team))));
            yield return new(SetupKind.Workspace, null, fields.Count > 0 ? SetupAction.Change : SetupAction.None, fields);
        }

        if (blackouts is not null)
        {
            List<SetupField> fields = [.. SetupFields.Between(Days(state.Team.Blackouts), Days(blackouts), "blackouts")];
            yield return new(SetupKind.Blackouts, null, fields.Count > 0 ? SetupAction.Change : SetupAction.None, fields);
        }
    }

    private static IEnumerable<JsonObject> Days(IReadOnlyList<Blackout> blackouts) => SetupForms.Of(blackouts).Select(SetupForms.Brief);

    private IEnumerable<SetupDifference> Colleagues()
    {
        var there = state.Colleagues.ToDictionary(c => c.Value.Id);
        var forms = setup.Colleagues ?? [];
        RequireIdsOnce(forms.Select(c => c.Id), "colleagues");
        var wanted = forms.Select((form, i) => faults.Try(() => form.ToColleague(form.Id ?? ""), $"colleagues[{i}]")).ToList();
        RequireAccountsOnce(wanted);
        foreach (var next in wanted.OfType<Colleague>())
        {
            var old = there.GetValueOrDefault(next.Id);
            var form = SetupForms.Of(next);
            yield return Difference(SetupKind.Colleague, next.Id, next, old, old is null ? Said(SetupForms.Brief(form)) : SetupFields.Between(SetupForms.Full(SetupForms.Of(old.Value)), SetupForms.Full(form)));
        }

        foreach (var old in state.Colleagues.Where(c => Leaves(c.Value.Id)))
        {
            yield return new(SetupKind.Colleague, old.Value.Id, SetupAction.Remove, []) { Present = old.Value, Version = old.Version };
        }
    }

    private IEnumerable<SetupDifference> Channels()
    {
        var there = state.Channels.ToDictionary(c => c.Value.Id);
        var forms = setup.Channels ?? [];
        RequireIdsOnce(forms.Select(c => c.Id), "channels");
        for (var i = 0; i < forms.Count; i++)
        {
            var (place, old) = ($"channels[{i}]", there.GetValueOrDefault(forms[i].Id ?? ""));
            // A file that says nothing of a pause leaves it: what paused itself, because a group does not want us, is its owner's to resume.
            var form = forms[i].Paused is null && old?.Value.Paused is { } held ? forms[i] with { Paused = true, PausedReason = forms[i].PausedReason ?? held.Reason } : forms[i];
            LookAtNames(form, place);
            if (faults.Try(() => form.ToChannel(form.Id ?? "", options, now, old?.Value), place) is not { } wanted) continue;
            if (old is not null && ChannelBook.KindFixed(old.Value, wanted.Kind) is { } refusal)
            {
                conflicts.Add(refusal with { Field = $"{place}.{refusal.Field}" });
                continue;
            }

            var next = SetupForms.Of(ChannelBook.Next(old?.Value, wanted, now, Actor.Nobody));
            yield return Difference(SetupKind.Channel, wanted.Id, wanted, old, old is null ? Said(SetupForms.Brief(next)) : SetupFields.Between(SetupForms.Full(SetupForms.Of(old.Value)), SetupForms.Full(next)));
        }

        foreach (var old in Leaving(state, setup, prune))
        {
            if (state.InUse.TryGetValue(old.Value.Id, out var use)) conflicts.Add(use with { Field = "channels" });
            yield return new(SetupKind.Channel, old.Value.Id, SetupAction.Remove, []) { Present = old.Value, Version = old.Version };
        }
    }

    private static SetupDifference Difference<T>(SetupKind kind, string id, T wanted, Versioned<T>? old, IReadOnlyList<SetupField> fields)
        where T : Stored =>
        new(kind, id, old is null ? SetupAction.Add : fields.Count > 0 ? SetupAction.Change : SetupAction.None, fields) { Wanted = wanted, Present = old?.Value, Version = old?.Version };

    private static IReadOnlyList<SetupField> Said(JsonObject brief) => [.. SetupFields.Between(null, brief).Where(f => f.Field != "id")];

    private void RequireIdsOnce(IEnumerable<string?> ids, string part)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
        {
            if (id is not null && !seen.Add(id)) faults.Add("setup.id-twice", $"'{id}' is in the file twice. Leave one out.", $"{part}[{i}].id");
        }
    }

    private void RequireAccountsOnce(IReadOnlyList<Colleague?> wanted)
    {
        // Whoever stays beside the file's own, then the file's own in their order.
        List<Colleague> seen = [.. state.Colleagues.Select(c => c.Value).Where(c => !Leaves(c.Id) && wanted.All(w => w?.Id != c.Id))];
        foreach (var (colleague, i) in wanted.Select((c, i) => (c, i)).Where(c => c.c is not null))
        {
            var holder = colleague!.Account is { } account ? seen.Find(c => c.Id != colleague.Id && c.Account?.Is(account) == true) : null;
            if (holder is not null) conflicts.Add(ColleagueBook.AccountTaken(holder.Id) with { Field = $"colleagues[{i}].account" });
            seen.Add(colleague);
        }
    }

    private void LookAtNames(ChannelForm form, string place)
    {
        var named = (form.Colleagues ?? []).Select((id, i) => (Id: id, Place: $"{place}.colleagues[{i}]")).Concat(form.Owner is { } owner ? [(owner, place + ".owner")] : []);
        foreach (var (id, at) in named.Where(n => setup.Colleagues?.Any(c => c.Id == n.Id) != true))
        {
            // Removing them takes them from every channel: the file would contradict itself.
            if (Leaves(id)) faults.Add("setup.colleague-removed", $"'{id}' is not among the file's colleagues and would be removed. Add '{id}' to them, or leave '{id}' out here.", at);
            else if (state.Colleagues.All(c => c.Value.Id != id)) remarks.Add(new("setup.colleague-unknown", $"'{id}' is no colleague, in the file or here. Is the name right?", at));
        }
    }

    private bool Leaves(string colleague) =>
        prune && setup.Colleagues is { } kept && kept.All(c => c.Id != colleague) && state.Colleagues.Any(c => c.Value.Id == colleague);
}
