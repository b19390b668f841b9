namespace Recruiting.Board.Tests.SignIn;

/// <summary>A test from outside: its own Board as in Azure, with a person of each role.</summary>
public abstract class AzureTest : IAsyncDisposable
{
    private AzureBoard? board;
    private BoardClient? api;

    private protected AzureBoard Board => board!;

    private protected BoardClient Api => api!;

    private protected virtual string[] Settings => [];

    [TestInitialize]
    public async Task StartBoardAsync()
    {
        board = await AzureBoard.StartAsync(settings: Settings);
        api = new(board.Address);
    }

    public async ValueTask DisposeAsync()
    {
        api?.Dispose();
        if (board is not null) await board.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static string As(string who) => AzureBoard.As(who);

    /// <summary>A colleague of each role, named as it.</summary>
    private protected async Task KnowEveryRoleAsync()
    {
        foreach (var role in (string[])["reader", "contributor", "approver"]) await AzureBoard.KnowAsync(Api, role, role);
        await AzureBoard.KnowAsync(Api, "roleless", "recruiter");
    }

    private protected async Task PutChannelAsync(string id, string kind, params string[] colleagues) =>
        (await Api.PutAsync($"/api/channels/{id}", new { kind, urn = kind == "page" ? "urn:li:organization:5515715" : null, colleagues }, As("admin"))).Is(201);

    /// <summary>A draft that somebody wrote.</summary>
    /// <returns>Its id.</returns>
    private protected async Task<string> WriteAsync(string channel, string who, string? author = null) =>
        (await Api.PostAsync("/api/posts", DeskTest.Without(new { channel, text = $"By {who}, in {channel}.", author }), As(who))).Is(201)["id"]!;
}
