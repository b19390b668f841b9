using System.Text.Json.Nodes;
using Recruiting.Board.Tests.SignIn;
using Recruiting.Core.Reminding;

namespace Recruiting.Board.Tests.Card;

/// <summary>A Desk with a post in hand, and a colleague who was sent a link to it.</summary>
public abstract class CardTest : DeskTest
{
    private protected HttpClient Phone { get; } = new();

    private protected JsonNode Post { get; private set; } = null!;

    [TestInitialize]
    public async Task HandOutAsync()
    {
        await GroupAsync();
        (await Api.PutAsync("/api/colleagues/anouk", new { name = "Anouk", readsIn = "en" })).Is(201);
        Post = await PostedAsync("dotnet-nl", "Wie komt er kijken?", RunningDesk.Start.AddMinutes(30), approve: true);
    }

    [TestCleanup]
    public void PutAway() => Phone.Dispose();

    private protected async Task WaitForItsTimeAsync()
    {
        Clock.Advance(TimeSpan.FromMinutes(30));
        await RunAsync();
    }

    private protected string Sign(string colleague = "anouk", JsonNode? post = null) => $"/card/{Desk.Get<CardLinks>().Sign((string)(post ?? Post)["id"]!, colleague)}";

    private protected Uri At(string path) => new(Api.Address, path);

    /// <summary>Sends a form of the card as the phone does that shows it.</summary>
    private protected Task<Reply> SendAsync(string card, string move, params (string Name, string Value)[] fields) => SendAsync(Api, card, move, fields);

    /// <summary>As any phone does, from any board.</summary>
    internal static async Task<Reply> SendAsync(BoardClient from, string card, string move, params (string Name, string Value)[] fields)
    {
        var form = PageForm.Of((await from.GetAsync(card)).Is(200).Text, $"{card}/{move}");
        return await from.SendAsync(HttpMethod.Post, form.Action, form.With(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
    }
}
