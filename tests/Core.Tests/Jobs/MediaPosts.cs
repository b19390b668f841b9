using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Storage;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Jobs;

/// <summary>Three posts that may go out: with several images, with a document, with a link card that has a picture.</summary>
internal static class MediaPosts
{
    private static readonly byte[][] Files = [TestMedia.Png(red: 1), TestMedia.Jpeg(), TestMedia.Pdf(), TestMedia.Png(red: 2)];

    /// <summary>Gives the files and writes the posts.</summary>
    public static async Task<IReadOnlyList<Post>> WriteAsync(Presence presence)
    {
        await presence.PutChannelAsync("pagina", ChannelKind.Page);
        var names = new List<string>();
        foreach (var file in Files) names.Add((await presence.Get<MediaBook>().TakeAsync(Presence.Workspace, new MemoryStream(file))).File);
        return
        [
            await WriteAsync(presence, p => p with { Text = "Twee beelden", Images = [new(names[1], "Een leeg bureau"), new(names[0], "Een <rood> vlak")] }),
            await WriteAsync(presence, p => p with { Text = "Een document", Document = new(names[2], "Ons aanbod") }),
            await WriteAsync(presence, p => p with { Text = "Een vacature", Link = "https://jobs.example/1", Card = new("Senior C#", "Remote", names[3]) }),
        ];
    }

    /// <summary>The posts are as they were, and each of their files is here with its content.</summary>
    public static async Task RequireAsync(Presence presence, IReadOnlyList<Post> posts, string when)
    {
        var found = new List<byte[]>();
        foreach (var post in posts)
        {
            var now = await presence.ReadAsync(post);
            Assert.AreSequenceEqual(post.Images, now.Images, when);
            Assert.AreEqual((post.Document, post.Card), (now.Document, now.Card), when);
            foreach (var needed in PostMedia.Files(now)) found.Add(await ReadAsync(presence, needed, when));
        }

        Assert.AreSequenceEqual(Files.Select(Convert.ToHexString).Order(StringComparer.Ordinal), found.Select(Convert.ToHexString).Order(StringComparer.Ordinal), when);
    }

    /// <summary>Loses the first file of a post.</summary>
    public static async Task<string> LoseAsync(IFiles place, Post post)
    {
        var file = PostMedia.Files(post).First().File;
        await place.DeleteAsync(file);
        return file;
    }

    private static async Task<byte[]> ReadAsync(Presence presence, NeededFile needed, string when)
    {
        var book = presence.Get<MediaBook>();
        Assert.AreEqual(needed.Kind, (await book.FactsAsync(needed.File))?.Kind, when);
        await using var content = (await book.OpenAsync(needed.File))!;
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        return read.ToArray();
    }

    private static async Task<Post> WriteAsync(Presence presence, Func<NewPost, NewPost> with) =>
        (await presence.Get<Writing>().CreateAsync(
            Presence.Workspace, with(new() { Channel = "pagina", Text = "", Due = new DueWish.At(presence.Now + Duration.FromDays(400)), Approve = true }), Desk, English)).Post.Value;
}
