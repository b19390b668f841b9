using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Wording;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.People;

/// <summary>What somebody else made of a person while a form about them was filled in.</summary>
internal static class PersonDiffering
{
    /// <summary>The fields that are now other than what the form says; of those alone that the form has.</summary>
    /// <param name="form">The form as it was sent.</param>
    /// <param name="now">The person as they are.</param>
    /// <param name="words">The reader's.</param>
    internal static IReadOnlyList<Difference> Between(IFormCollection form, Colleague now, Words words)
    {
        var differ = Fields(now, words).Where(f => form.ContainsKey(f.Field) && form[f.Field].ToString().Trim() != f.Held).Select(f => new Difference(words["person." + f.Key], f.Said)).ToList();
        // A box that is not ticked is not sent.
        if (Look.Fields.Ticked(form, "reminders") != now.Reminders) differ.Add(new(words["wishes.remind"], words[now.Reminders ? "person.reminders-on" : "person.reminders-off"]));
        if (Look.Fields.Ticked(form, "wishes")) differ.AddRange(WishesDiffering.Between(WishesForm.Read(form, null), now.ReminderWishes, words));
        return differ;
    }

    private static IEnumerable<(string Field, string Key, string Held, string Said)> Fields(Colleague now, Words words)
    {
        var role = Roles.Highest(now.Roles);
        var (share, most) = (now.Share.ToString(words.Language), now.MostPerWeek?.ToString(CultureInfo.InvariantCulture) ?? "");
        return
        [
            Plain("name", "name", now.Name),
            Plain("department", "department", now.Department),
            Plain("email", "email", now.Email),
            Plain("languages", "languages", string.Join(", ", now.Languages)),
            ("readsIn", "reads-in", now.ReadsIn ?? "", Words.Languages.FirstOrDefault(l => l.Tag == now.ReadsIn).Name ?? words["person.reads-in-any"]),
            Plain("timeZone", "zone", now.TimeZone),
            Plain("mostPerWeek", "most", most),
            Plain("share", "share", share),
            ("role", "role", role is { } held ? Roles.Word(held) : "", role is { } said ? words.Of(said) : ""),
            Plain("tenant", "tenant", now.Account?.Tenant),
            Plain("objectId", "object", now.Account?.ObjectId),
        ];

        static (string, string, string, string) Plain(string field, string key, string? held) => (field, key, held ?? "", held ?? "");
    }
}
