using Recruiting.Testing;

namespace Recruiting.Board.Tests.Reminders;

/// <summary>A reminder to try: it arrives, or says why it does not.</summary>
[TestClass]
public sealed class TrialTests
{
    [TestMethod]
    public async Task Trial_ByMail_Arrives_InTheReadersLanguage_AtAnyHour()
    {
        var mail = await MailDev.OpenAsync();
        await using var desk = await StartAsync(mail.Port);
        var address = $"try.{Guid.NewGuid():N}@example.com";
        (await desk.Api.PutAsync("/api/colleagues/anouk", new { name = "Anouk", email = address, readsIn = "nl", reminderWishes = new { quietFrom = "00:00", quietTo = "23:59" } })).Is(201);

        var tried = (await desk.Api.PostAsync("/api/colleagues/anouk/reminder")).Is(200).Items.Single();

        Assert.AreEqual(("mail", "taken"), ((string)tried["way"]!, (string)tried["outcome"]!));
        var read = (await mail.OfAsync(address)).Single();
        Assert.AreEqual("Zo bereikt een herinnering je", read.Subject);
        Assert.Contains("/people/anouk", read.Text, "with where to say how one wants to be told");
    }

    [TestMethod]
    public async Task Trial_WhereNobodyAnswers_SaysWhatToLookAt()
    {
        await using var desk = await StartAsync(9);
        (await desk.Api.PutAsync("/api/colleagues/anouk", new { name = "Anouk", email = "anouk@example.com" })).Is(201);

        var tried = (await desk.Api.PostAsync("/api/colleagues/anouk/reminder")).Is(200).Items.Single();

        Assert.AreEqual(("later", "mail.unreachable"), ((string)tried["outcome"]!, (string)tried["code"]!));
        Assert.StartsWith("The mail server does not answer. Look at Mail:Host and Mail:Port", (string)tried["message"]!);
    }

    [TestMethod]
    [DataRow("/api/colleagues/anouk/reminder", "reminders.no-email")]
    [DataRow("/api/colleagues/anouk/reminder?way=slack", "reminders.no-way")]
    [DataRow("/api/colleagues/anouk/reminder?way=pigeon", "reminders.way-unknown")]
    public async Task Trial_OfWhatCannotBe_SaysWhy(string path, string code)
    {
        await using var desk = await StartAsync(9);
        (await desk.Api.PutAsync("/api/colleagues/anouk", new { name = "Anouk" })).Is(201);

        Assert.AreEqual(code, (await desk.Api.PostAsync(path)).Is(400).Code);
    }

    private static Task<RunningDesk> StartAsync(int port) => RunningDesk.StartAsync(
        null, null, "--Mail:Host", "127.0.0.1", "--Mail:Port", $"{port}", "--Mail:Tls", "none", "--Mail:From", "Recruiting <board@example.com>");
}
