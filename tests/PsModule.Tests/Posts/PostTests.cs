using System.Management.Automation.Host;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.PsModule.Tests.Engine;
using Recruiting.Testing;

namespace Recruiting.PsModule.Tests.Posts;

/// <summary>A test with a session and, on the same file from outside the module, what puts channels and posts there: a group 'dotnet-nl' and a page 'acme', Tuesdays and Thursdays 08:30.</summary>
[TestClass]
public abstract class PostTests : ShellTests
{
    /// <summary>A Tuesday far ahead, a slot of both channels.</summary>
    protected static readonly LocalDateTime Tuesday = new(2030, 12, 3, 8, 30);

    private Presence? presence;
    private IRowStore? store;

    /// <summary>The file.</summary>
    private protected string File => Path.Combine(Folder, "recruiting.db");

    /// <summary>Core on the same file.</summary>
    private protected Presence Core => presence ?? throw new InvalidOperationException();

    [TestInitialize]
    public async Task Begin()
    {
        store = await RowStores.OpenAsync($"sqlite:{File}", TimeProvider.System);
        presence = Presence.Start(store, new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        await presence.PutChannelAsync("dotnet-nl", with: c => c with { Name = ".NET Nederland", Url = "https://www.linkedin.com/groups/42/" });
        await presence.PutChannelAsync("acme", ChannelKind.Page);
        await presence.PutColleagueAsync("maria");
        await presence.PutColleagueAsync("jan");
    }

    [TestCleanup]
    public async Task EndStore()
    {
        if (presence is not null) await presence.DisposeAsync();
        if (store is not null) await store.DisposeAsync();
    }

    /// <summary>Writes a post.</summary>
    private protected Task<Post> WriteAsync(string text = "Wie komt er naar de meetup?", string channel = "dotnet-nl", LocalDateTime? at = null, bool approve = true, string? author = null) =>
        Core.WriteAsync(channel, text, at is { } local ? Local(local) : null, approve, author: author);

    /// <summary>A local time where the channels are.</summary>
    private protected static Instant Local(LocalDateTime local) => Presence.Local(local.Year, local.Month, local.Day, local.Hour, local.Minute);

    /// <summary>A post that waits for a hand, or stands anywhere else, past every rule.</summary>
    private protected async Task<Post> StoreAsync(PostState state, string channel = "dotnet-nl", string text = "Wie komt er naar de meetup?", Func<Post, Post>? with = null)
    {
        var now = Core.Now;
        var post = new Post
        {
            Id = PostId.Of(channel, $"p{Guid.NewGuid():n}"),
            Channel = channel,
            Text = text,
            State = state,
            CreatedAt = now,
            QueuedAt = now,
            Approval = new("maria", now, Content.Hash(text, null)),
            Waiting = state is PostState.AwaitingHand or PostState.InDoubt or PostState.Failed ? new(now, state switch
            {
                PostState.InDoubt => Recruiting.Core.Reason.Of("doubt", "timeout"),
                PostState.Failed => Recruiting.Core.Reason.Of("refused", "Text too long."),
                _ => Recruiting.Core.Reason.Of("hand.place", ".NET Nederland"),
            }) : null,
        };
        return (await Core.StoreAsync(with is null ? post : with(post))).Value;
    }

    /// <summary>The post as the store has it.</summary>
    private protected Task<Post> ReadAsync(Post post) => Core.ReadAsync(post);

    /// <summary>Every row of the store, version and body included.</summary>
    private protected List<string> Rows()
    {
        using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT tbl, partition, key, version, body FROM rows ORDER BY tbl, partition, key";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('\t', Enumerable.Range(0, 5).Select(reader.GetValue)));
        return rows;
    }

    /// <summary>Runs a script that must leave every row as it was.</summary>
    private protected Outcome WhatIf(string script)
    {
        var before = Rows();
        Session.Host.Clear();
        var outcome = Session.Run(script);
        CollectionAssert.AreEqual(before, Rows());
        return outcome;
    }

    /// <summary>Makes the screen so many columns wide.</summary>
    private protected void Wide(int columns) => Session.Host.UI.RawUI.BufferSize = new Size(columns, 50);
}
