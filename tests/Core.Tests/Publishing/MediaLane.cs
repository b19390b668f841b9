using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.LinkedInSimulator;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Publishing;

/// <summary>A presence over a temporary media folder that publishes to the simulator over real HTTP.</summary>
internal sealed class MediaLane : IAsyncDisposable
{
    internal const string Page = "urn:li:organization:77";

    internal static readonly Instant Due = Presence.Local(2026, 11, 3, 8, 30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("media");

    private MediaLane(LinkedInSimulatorFixture linkedIn)
    {
        LinkedIn = linkedIn;
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 6, 0, 0, TimeSpan.Zero));
        var options = new LinkedInOptions { BaseAddress = linkedIn.BaseAddress };
        Presence = Presence.Start(
            clock: clock,
            linkedIn: new LinkedInClient(new HttpClient(LinkedInClient.CreateHandler()), options, clock),
            reading: new LinkedInReadingClient(new HttpClient(RestRequest.CreateHandler()), options, clock),
            files: new(new FolderFiles(Path.Combine(folder.FullName, "backups")), new FolderFiles(MediaFolder)),
            with: parts => parts
                .AddSingleton<ILinkedInUploads>(new LinkedInUploads(new HttpClient(RestRequest.CreateHandler()), options, clock))
                .AddSingleton(new UploadPatience { Poll = TimeSpan.FromSeconds(1), Unasked = TimeSpan.Zero, Processing = TimeSpan.Zero }));
    }

    internal Presence Presence { get; }

    internal LinkedInSimulatorFixture LinkedIn { get; }

    internal string MediaFolder => Path.Combine(folder.FullName, "media");

    internal static async Task<MediaLane> StartAsync(string urn = Page, Func<SimulatedToken, SimulatedToken>? token = null)
    {
        var lane = new MediaLane(await LinkedInSimulatorFixture.StartAsync());
        var known = new SimulatedToken { Name = "anna", Person = "anna", Pages = ["77"] };
        await lane.Presence.PutChannelAsync("page", ChannelKind.Page);
        await lane.Presence.ConnectAsync("page", urn, lane.LinkedIn.Tokens.Put(token is null ? known : token(known)).Value!);
        return lane;
    }

    /// <summary>Uploads a file here.</summary>
    internal async Task<string> TakeAsync(byte[] file) => (await Presence.Get<MediaBook>().TakeAsync(Presence.Workspace, new MemoryStream(file))).File;

    /// <summary>Writes an approved post that is due.</summary>
    internal async Task<Post> WriteAsync(Func<NewPost, NewPost> with) =>
        (await Presence.Get<Writing>().CreateAsync(
            Presence.Workspace, with(new() { Channel = "page", Text = "Kijk eens", Due = new DueWish.At(Due), Approve = true }), Desk, English)).Post.Value;

    /// <summary>Runs the publish tick at the post's time.</summary>
    internal async Task<Post> TickAsync(Post post)
    {
        Presence.At(Due);
        await Presence.TickAsync();
        return await Presence.ReadAsync(post);
    }

    public async ValueTask DisposeAsync()
    {
        await Presence.DisposeAsync();
        await LinkedIn.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
