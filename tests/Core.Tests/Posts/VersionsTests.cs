using CsCheck;
using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Testing;
using static Recruiting.Testing.PresenceParts;

namespace Recruiting.Core.Tests.Posts;

/// <summary>What a post said before, told from its history.</summary>
[TestClass]
public sealed class VersionsTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 24, 8, 0);

    private static readonly Post Fresh = new() { Id = "groep.p", Channel = "groep", Text = "0" };

    // A step either changes something of the content, or does something else.
    private static readonly Gen<Func<Post, Post>[]> Steps = Gen.Int[0, 9].Array[0, 20].Select(numbers => numbers.Select<int, Func<Post, Post>>((number, i) => number switch
    {
        0 => p => p with { Text = $"text {i}" },
        1 => p => p with { Text = "text of two" },
        2 => p => p with { Link = $"https://example.org/{i}" },
        3 => p => p with { Images = [new($"file {i}", "An image")] },
        4 => p => p with { Images = [.. p.Images.Select(image => image with { AltText = $"Other words {i}" })] },
        5 => p => p with { Document = p.Document is null ? new("file", "Title") : null },
        6 => p => p with { Card = p.Card is null ? new("Title") : null },
        _ => p => p with { Tags = [$"tag {i}"] },
    }).ToArray());

    [TestMethod]
    public void Of_AnyEdits_TellsEachContentThatThereWas() => Steps.Sample(steps =>
    {
        var change = Change.New(Fresh, "anna", Start, Reason.Of("created"));
        var seen = new List<(PostContent, Instant, string)> { (PostContent.Of(Fresh), Start, "anna") };
        for (var i = 0; i < steps.Length; i++)
        {
            var (by, at) = ($"colleague {i}", Start + Duration.FromMinutes(i + 1));
            change = change.Then(Move.Edit, by, at, Reason.Of("moved"), steps[i]);
            if (PostContent.Of(change.After) is var content && content != seen[^1].Item1) seen.Add((content, at, by));
        }

        var versions = Versions.Of(change.Entries, PostContent.Of(change.After));

        return versions.Select(v => (v.Content, v.At, v.By)).SequenceEqual(seen);
    });

    [TestMethod]
    [DataRow("c", 0, DisplayName = "nobody approved")]
    [DataRow("c a", 1, DisplayName = "approved once")]
    [DataRow("c a r", 1, DisplayName = "approved, then sent back")]
    [DataRow("c a e1", 1, DisplayName = "approved, then edited")]
    [DataRow("c a e1 e2", 1, DisplayName = "edited twice since")]
    [DataRow("c a e1 a e2", 2, DisplayName = "approved again")]
    [DataRow("c e1 a a", 2, DisplayName = "approved twice")]
    [DataRow("c a old e1", 0, DisplayName = "approved before edits kept what they replaced")]
    [DataRow("c old a e1", 1, DisplayName = "approved after such an edit")]
    public void LastApproved_ByHistory_IsTheVersionThatHadTheYes(string history, int version)
    {
        var change = history.Split(' ').Aggregate(Change.New(Fresh, "anna", Start, Reason.Of("created")), (so, step) => step switch
        {
            "c" => so,
            "a" => so.Then(Move.Amend, "bas", Start, Reason.Of("approved")),
            "r" => so.Then(Move.Amend, "bas", Start, Reason.Of("sent-back")),
            "old" => Forgetful(so.Then(Move.Edit, "anna", Start, Reason.Of("edited"), p => p with { Text = "old" })),
            _ => so.Then(Move.Edit, "anna", Start, Reason.Of("edited"), p => p with { Text = step }),
        });

        var versions = Versions.Of(change.Entries, PostContent.Of(change.After));

        Assert.AreEqual(version, Versions.LastApproved(versions) is { } approved ? versions.ToList().IndexOf(approved) + 1 : 0);
    }

    [TestMethod]
    public void Of_ApprovalInTheSameActAsAnEdit_BelongsToWhatWasWritten()
    {
        var change = Change.New(Fresh, "anna", Start, Reason.Of("created"))
            .Then(Move.Edit, "anna", Start, Reason.Of("edited"), p => p with { Text = "1" })
            .Then(Move.Approve, "anna", Start, Reason.Of("approved"));

        Assert.AreEqual("1", Versions.LastApproved(Versions.Of(change.Entries, PostContent.Of(change.After)))?.Content.Text);
    }

    [TestMethod]
    public async Task Edit_InTheStore_KeepsWhatItReplacedAndNothingElseDoes()
    {
        await using var presence = Presence.Start();
        await presence.PutChannelAsync("groep");
        var post = await presence.WriteAsync("groep", "Eerst", approve: true);
        var writing = presence.Get<Writing>();
        await writing.EditAsync(post.Ref(), null, new PostEdit { Text = new(true, "Toen"), Tags = new(true, ["job"]) }, false, Desk, English, approve: true);
        await writing.EditAsync(post.Ref(), null, new PostEdit { Link = new(true, "https://example.org/") }, false, Desk, English);

        var history = await presence.HistoryAsync(post);
        var versions = Versions.Of(history, PostContent.Of(await presence.ReadAsync(post)));

        CollectionAssert.AreEqual(new[] { null, null, "Eerst", null, null, "Toen" }, history.Select(h => h.Replaced?.Text).ToArray());
        CollectionAssert.AreEqual(new[] { "Eerst", "Toen", "Toen https://example.org/" }, versions.Select(v => $"{v.Content.Text} {v.Content.Link}".Trim()).ToArray());
        Assert.AreEqual(versions[1], Versions.LastApproved(versions));
    }

    private static Change Forgetful(Change change) => change with { Entries = [.. change.Entries.Select(e => e with { Replaced = null })] };
}
