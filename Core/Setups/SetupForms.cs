using System.Text.Json;
using System.Text.Json.Nodes;
using Recruiting.Core.Channels;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Setups;

/// <summary>The records' written forms as a set-up has them: saying the same in whichever store they are read, and in one order.</summary>
internal static class SetupForms
{
    public static ChannelForm Of(Channel channel) => ChannelForm.Of(channel) with { Cadence = CadenceForm.WriteExact(channel.Cadence), Blackouts = Of(channel.Blackouts) };

    public static ColleagueForm Of(Colleague colleague) => ColleagueForm.Of(colleague) with
    {
        Away = [.. colleague.Away.OrderBy(a => a.From).ThenBy(a => a.To).Select(a => new AwayForm(a.From, a.To == a.From ? null : a.To))],
    };

    public static IReadOnlyList<BlackoutForm> Of(IEnumerable<Blackout> blackouts) =>
        [.. blackouts.OrderBy(b => b.From).ThenBy(b => b.To).ThenBy(b => b.Reason, StringComparer.Ordinal).Select(b => new BlackoutForm(b.From, b.To == b.From ? null : b.To, b.Reason))];

    /// <summary>All fields, the defaults too.</summary>
    public static JsonObject Full<T>(T form) => JsonSerializer.SerializeToNode(form, PresenceJson.Options)!.AsObject();

    /// <summary>Without what a channel of this kind has when nothing more is said.</summary>
    public static JsonObject Brief(ChannelForm form)
    {
        var id = form.Id ?? "";
        return form.Kind is { } kind && Ids.IsId(id)
            ? Without(Full(form), Full(Of(new ChannelForm { Kind = kind }.ToChannel(id, new(), default))), "id", "kind")
            : Without(Full(form), null);
    }

    /// <summary>Without what a colleague has of whom nothing more is said.</summary>
    public static JsonObject Brief(ColleagueForm form) =>
        Ids.IsId(form.Id) ? Without(Full(form), Full(Of(new ColleagueForm().ToColleague(form.Id))), "id") : Without(Full(form), null);

    /// <summary>Without what a team has that said nothing.</summary>
    public static JsonObject Brief(WorkspaceForm form) => Without(Full(form), Full(WorkspaceForm.Of(new Workspace())));

    /// <summary>Without a reason where there is none, and a last day that is the first.</summary>
    public static JsonObject Brief(BlackoutForm form) => Without(Full(form), null);

    // What the defaults are is asked of the forms themselves: there is no second list of them.
    private static JsonObject Without(JsonObject full, JsonObject? standard, params string[] keep)
    {
        var brief = new JsonObject();
        foreach (var (name, value) in full)
        {
            if (value is null || (!keep.Contains(name) && JsonNode.DeepEquals(value, standard?[name]))) continue;
            brief[name] = value switch
            {
                JsonObject inner => Without(inner, standard?[name] as JsonObject),
                JsonArray items => new JsonArray([.. items.Select(i => i is JsonObject inner ? Without(inner, null) : i?.DeepClone())]),
                _ => value.DeepClone(),
            };
        }

        return brief;
    }
}
