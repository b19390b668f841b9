using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Benchmarks.Pages;

/// <summary>A large team: 50 channels with one to three posts a week each, and 30 colleagues.</summary>
internal static class BigTeam
{
    internal const int Channels = 50, People = 30;

    /// <summary>How far back the record goes.</summary>
    internal static readonly Duration Past = Duration.FromDays(2 * 365);

    private static readonly string[] Rhythms =
    [
        "2x/week Tue,Thu 08:30-10:00", "1x/week Wed 12:00-13:30", "2x/week Mon,Thu 09:00-10:30", "1x/week Fri 08:00-10:00", "3x/week Mon,Wed,Fri 16:00-17:30",
        "1x/week Tue 10:00-11:00", "2x/week Wed,Fri 12:30-14:00", "1x/week Thu 15:00-16:30", "2x/week Mon,Wed 08:45-10:00", "1x/week Mon 11:00-12:30",
    ];

    internal static IEnumerable<Colleague> Colleagues() => Enumerable.Range(0, People).Select(i => new Colleague
    {
        Id = $"colleague-{i:D2}",
        Name = $"{(i % 2 == 0 ? "Bram" : "Anouk")} de Vries {i}",
        Email = $"colleague-{i:D2}@example.com",
        Department = $"Department {i % 7}",
        Languages = i % 3 == 0 ? ["nl", "en"] : [],
        Away = i % 5 == 0 ? [new(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 3))] : [],
    });

    /// <summary>The channels as they were put two years ago: thirty groups, ten pages, ten profiles.</summary>
    internal static Channel Channel(int i, Instant now)
    {
        var kind = i < 30 ? ChannelKind.Group : i < 40 ? ChannelKind.Page : ChannelKind.Profile;
        var since = now - Past;
        return new()
        {
            Id = $"{kind.ToString().ToLowerInvariant()}-{i:D2}",
            Kind = kind,
            Name = $"{(kind == ChannelKind.Group ? "Discussion group" : kind == ChannelKind.Page ? "Our page" : "Profile")} {i}",
            Url = $"https://www.linkedin.com/groups/{43_875 + i}/",
            Urn = kind switch { ChannelKind.Group => $"urn:li:group:{43_875 + i}", ChannelKind.Page => $"urn:li:organization:{5_515 + i}", _ => null },
            Delivery = kind == ChannelKind.Group ? Delivery.Assisted : Delivery.Direct,
            Cadence = CadenceText.Parse(Rhythms[i % Rhythms.Length], "Europe/Amsterdam", since.InUtc().Date),
            Colleagues = kind == ChannelKind.Profile ? [Author(i, 0)] : [.. Enumerable.Range(0, 6).Select(n => Author(i, n))],
            Owner = Author(i, 0),
            CreatedAt = since,
        };
    }

    /// <summary>One of the six colleagues of a channel, in turn.</summary>
    internal static string Author(int channel, int turn) => $"colleague-{((channel * 5) + (turn % 6)) % People:D2}";
}
