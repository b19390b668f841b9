using System.Text.Json;
using NodaTime;
using Recruiting.Core.Channels;

namespace Recruiting.Core.Tests.Channels;

/// <summary>The written forms of a cadence.</summary>
[TestClass]
public sealed class CadenceFormTests
{
    private static readonly PresenceOptions Amsterdam = new();

    private static readonly LocalDate Monday = new(2026, 11, 2);

    [TestMethod]
    [DataRow("\"2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam\"", "\"2x/week Tue,Thu 08:30-10:00 Europe/Amsterdam\"")]
    [DataRow("\"1x/week Mon 09:00-09:30\"", """{"text":"1x/week Mon 09:00-09:30","start":"2026-11-02T09:00","timeZone":"Europe/Amsterdam"}""")]
    [DataRow("\"1x/2weeks Tue 09:00-09:30 UTC\"", """{"text":"1x/2weeks Tue 09:00-09:30 UTC","start":"2026-11-03T09:00","timeZone":"UTC"}""")]
    [DataRow("""{"rrule":"FREQ=DAILY","start":"2026-11-24T08:30:15","window":"PT45S","timeZone":"UTC"}""", """{"rrule":"FREQ=DAILY","start":"2026-11-24T08:30:15","window":"PT45S","timeZone":"UTC"}""")]
    public void WriteExact_SaysWhatTheWordsLeaveOpen_AndReadsAsTheSameLaterAndElsewhere(string put, string exact)
    {
        var cadence = CadenceForm.Read(Json(put), Amsterdam, Monday);

        var written = CadenceForm.WriteExact(cadence);

        Assert.AreEqual(exact, JsonSerializer.Serialize(written, PresenceJson.Options));
        var again = CadenceForm.Read(written, new() { TimeZone = "America/New_York" }, Monday.PlusWeeks(3));
        Assert.AreEqual(cadence! with { Start = default }, again! with { Start = default });
        if (exact.Contains("start", StringComparison.Ordinal)) Assert.AreEqual(cadence.Start, again.Start);
    }

    [TestMethod]
    public void Read_OfARule_NamesAllThatIsMissing()
    {
        var refusal = Assert.ThrowsExactly<PresenceException>(() => CadenceForm.Read(Json("{}"), Amsterdam, Monday));

        Assert.AreSequenceEqual(["cadence.rrule", "cadence.start", "cadence.window"], refusal.Faults.Select(f => f.Field));
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
