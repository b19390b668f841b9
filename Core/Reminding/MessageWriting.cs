using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Recruiting.Core.Posts;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Reminding;

/// <summary>Puts reminders into words: in the reader's language and zone, with the text to paste and a link straight to where it is dealt with.</summary>
public sealed class MessageWriting(CardLinks links, BoardAddress board, PresenceOptions options)
{
    /// <summary>A message of reminders.</summary>
    /// <param name="outgoing">To whom, by which way, what; at least one that has something to say.</param>
    /// <param name="input">What it was decided from.</param>
    public Message Write(Outgoing outgoing, ReminderInput input)
    {
        var reader = input.Find(outgoing.Reader);
        var words = WordsOf(reader, input);
        var items = outgoing.Reminders.Select(r => ItemOf(r, reader, words, input)).ToList();
        var posts = outgoing.Reminders.Select(r => r.Post?.Id).Distinct().ToList();
        return Framed(reader, outgoing.Way, words, IdOf(outgoing), items) with { Post = posts is [{ } one] ? one : null };
    }

    /// <summary>A message that says that it arrived: so people see that it does.</summary>
    /// <param name="way">By which way.</param>
    /// <param name="reader">To whom; null for the team's channel.</param>
    /// <param name="input">Now, and the workspace's zone.</param>
    public Message WriteTest(string way, Colleague? reader, ReminderInput input)
    {
        var words = WordsOf(reader, input);
        var item = new MessageItem(words["title.test"]) { When = words.Span(input.Now, null), Lines = [words["test.line"]], Link = Link(words["link.today"], "/") };
        return Framed(reader, way, words, Hash($"test {way} {reader?.Id} {input.Now}"), [item]);
    }

    /// <summary>One thing, for the board where it is open.</summary>
    /// <param name="reminder">What.</param>
    /// <param name="reader">Who reads; null for the one user of a Desk, who is told whom it is for.</param>
    /// <param name="input">What it was decided from.</param>
    public PageReminder WriteForPage(Reminder reminder, Colleague? reader, ReminderInput input)
    {
        var words = WordsOf(reader, input) with { NamesZone = false };
        var item = ItemOf(reminder, reader, words, input);
        return new(Reminders.KeyFor(reminder, reader?.Id), item.Title, string.Join("\n", new[] { item.When }.Concat(item.Lines.Take(1)).OfType<string>()), PathOf(reminder));
    }

    private Message Framed(Colleague? reader, string way, ReaderWords words, string id, List<MessageItem> items) => new()
    {
        Id = id,
        Subject = items.Count == 1 ? items[0].Title : words["subject.more", items[0].Title, items.Count - 1],
        Items = items,
        Language = words.Language,
        Because = words[reader is null ? "because.team" : "because"],
        Settings = reader is null ? Link(words["settings.team"], "/settings") : Link(words["settings"], $"/people/{Uri.EscapeDataString(reader.Id)}#reminders"),
        Unsubscribe = reader is not null && Address($"/reminders/end/{links.SignEnd(reader.Id, way)}") is { } end ? end : null,
    };

    private ReaderWords WordsOf(Colleague? reader, ReminderInput input) => new(
        CultureInfo.GetCultureInfo((reader?.ReadsIn ?? options.Language) == "nl" ? "nl-NL" : "en-GB"), Zones.Get(reader?.TimeZone ?? input.TimeZone), input.Now, reader is null);

    private MessageItem ItemOf(Reminder reminder, Colleague? reader, ReaderWords words, ReminderInput input)
    {
        var title = Title(reminder, words);
        return new(reader is null && input.Find(reminder.Colleague) is { } whom ? words["for", whom.Name, title] : title)
        {
            When = When(reminder, words),
            Lines = [.. Lines(reminder, words, input)],
            Paste = reminder.Post is { } post && reminder.Topic.IsForPlacing() ? new(words["paste"], Content.ToPaste(post)) : null,
            Link = LinkOf(reminder, reader, words),
        };
    }

    private static string Title(Reminder reminder, ReaderWords words)
    {
        var code = "title." + EnumWord.Word(reminder.Topic);
        if (reminder.Topic is ReminderTopic.WeekAhead or ReminderTopic.Placed) return words[code];
        return reminder.Where is { } where ? words[code, where.Channel.Name] : words[code + ".nowhere"];
    }

    private static string? When(Reminder reminder, ReaderWords words) => reminder.Topic switch
    {
        ReminderTopic.WeekAhead or ReminderTopic.Placed or ReminderTopic.AtRisk or ReminderTopic.Notice or ReminderTopic.Missed or ReminderTopic.SentBack => null,
        ReminderTopic.ApprovalAsked => reminder.Post?.Due is { } due ? words.Span(due.At, reminder.Post.WindowEnd) : null,
        ReminderTopic.PlaceSoon or ReminderTopic.PlaceNow => words.Span(reminder.Post?.Due?.At ?? reminder.At, reminder.Post?.WindowEnd ?? reminder.Until),
        _ => reminder.Until is null ? words["when.since", words.Span(reminder.At, null)] : words.Span(reminder.At, reminder.Until),
    };

    private static IEnumerable<string> Lines(Reminder reminder, ReaderWords words, ReminderInput input)
    {
        if (reminder.Topic == ReminderTopic.NextInTurn)
        {
            yield return input.Find(reminder.Post?.Author) is { } author ? words["next.line", author.Name, words.Moment(reminder.At)] : words["next.line.nobody", words.Moment(reminder.At)];
        }
        else if (reminder.Topic == ReminderTopic.NobodyPlaced)
        {
            yield return words["owner.line", words.Moment(reminder.At)];
        }

        foreach (var why in reminder.Why) yield return why.Text(words.Language);
        if (reminder.Topic == ReminderTopic.Missed) yield return reminder.Post?.Due is { } due && due.At > input.Now ? words["missed.again", words.Moment(due.At)]
            : words[reminder.Where is { Channel.Cadence: not null } where && where.PausedAt(input.Now) is null ? "missed.later" : "missed.back"];
        foreach (var line in reminder.List) yield return words["line." + EnumWord.Word(line.Kind), words.Moment(line.At), line.Channel, line.Beginning];
        // What is not to be placed now is known again by its beginning.
        if (reminder is { Post: { } post } && !reminder.Topic.IsForPlacing()) yield return $"“{Preview.Of(Content.ToPaste(post))}”";
    }

    // In a team's channel everybody reads it: nobody gets another's key.
    private MessageLink? LinkOf(Reminder reminder, Colleague? reader, ReaderWords words)
    {
        if (reminder.Post is { } post && reader is not null && reminder.Topic.HasCard()) return Link(words["link.card"], $"/card/{links.Sign(post.Id, reader.Id, post.WindowEnd ?? reminder.Until)}");
        var path = PathOf(reminder);
        return Link(words["link." + (path.Split('/')[1] switch { "posts" => "post", "plan" => "plan", "channels" => "channel", "connections" => "connections", _ => "today" })], path);
    }

    private static string PathOf(Reminder reminder) => reminder switch
    {
        { Post: { } post } => $"/posts/{Uri.EscapeDataString(post.Id)}",
        { Topic: ReminderTopic.WeekAhead } => "/plan",
        { Where: { } where } => $"/channels/{Uri.EscapeDataString(where.Channel.Id)}",
        { Key: var key } when key.StartsWith("connection.", StringComparison.Ordinal) => "/connections",
        _ => "/",
    };

    private MessageLink? Link(string words, string path) => Address(path) is { } address ? new(words, address) : null;

    private Uri? Address(string path) => board.Known is { } at ? new(at + path) : null;

    private static string IdOf(Outgoing outgoing) => Hash(string.Join('\n', outgoing.Reminders.Select(r => r.Key).Prepend(outgoing.Reader ?? "").Prepend(outgoing.Way)));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
