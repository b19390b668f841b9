using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruiting.Board.Pages.Look;
using Recruiting.Board.Pages.Media;
using Recruiting.Core;
using Recruiting.Core.Channels;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Board.Pages.Posts;

/// <summary>A move that a form asks for.</summary>
internal sealed record AskedMove(PostRef Post, IFormCollection Form, Actor Actor, CultureInfo Language)
{
    /// <summary>The version that was seen, where the form carries it.</summary>
    internal string? Version => Fields.Text(Form, "version");

    /// <summary>What goes along with the post, where the form is that of an edit.</summary>
    internal MediaForm Media { get; init; } = new() { IsGiven = false };

    internal bool NotPlaced => Fields.Ticked(Form, "notPlaced");
}

/// <summary>Does what the buttons say, each by one operation of Core.</summary>
internal sealed class PostMoving(Writing writing, Placing placing, TakingBack back, PostStore posts, ChannelStore channels, PresenceOptions options, TimeProvider clock)
{
    /// <summary>Does it.</summary>
    /// <returns>What to say about it: a key of the texts.</returns>
    /// <exception cref="PresenceException">What Core says; <c>page.not-found</c> for a move that no button has.</exception>
    internal async Task<string> DoAsync(string move, AskedMove asked, CancellationToken cancel)
    {
        var (post, form, actor) = (asked.Post, asked.Form, asked.Actor);
        await (move switch
        {
            "open" => placing.OpenAsync(post, null, Fields.Ticked(form, "takeOver"), actor, cancel),
            "confirm" => placing.ConfirmAsync(post, null, PostForms.Confirmation(form, asked.Language), actor, cancel),
            "sight" => placing.ConfirmAsync(post, null, PostForms.Seen(form, asked.Language), actor, cancel),
            "unconfirm" => placing.UnconfirmAsync(post, null, actor, cancel),
            "skip" => placing.SkipAsync(post, null, asked.NotPlaced, actor, cancel),
            "later" => LaterAsync(asked, cancel),
            "could-not" => writing.CouldNotAsync(post, null, PostForms.CouldNot(form), asked.NotPlaced, actor, cancel),
            "assign" when Fields.Ticked(form, "notJoined") => writing.CouldNotAsync(post, null, PostForms.NotJoined(form), asked.NotPlaced, actor, cancel),
            "assign" => writing.AssignAsync(post, null, PostForms.HandTo(form), asked.NotPlaced, actor, cancel),
            "take-back" => back.RunAsync(post, null, actor, cancel),
            "retry" => placing.RetryAsync(post, null, asked.NotPlaced, actor, cancel),
            "there" => placing.SettleAsync(post, null, placed: true, Fields.Text(form, "permalink"), actor, asked.Language, cancel),
            "not-there" => placing.SettleAsync(post, null, placed: false, null, actor, cancel),
            "submit" => writing.SubmitAsync(post, asked.Version, actor, cancel),
            "approve" => writing.ApproveAsync(post, asked.Version, actor, asked.Language, cancel),
            "reject" => writing.RejectAsync(post, asked.Version, Fields.Text(form, "note"), asked.NotPlaced, actor, cancel),
            "reschedule" => writing.RescheduleAsync(post, asked.Version, PostForms.Reschedule(form), asked.NotPlaced, actor, cancel),
            "edit" => writing.EditAsync(post, asked.Version, PostForms.Edit(form, asked.Media), asked.NotPlaced, actor, asked.Language, cancel: cancel),
            "cancel" => writing.CancelAsync(post, asked.Version, asked.NotPlaced, actor, cancel),
            _ => (Task)Task.FromException(PresenceException.NotFound("page.not-found", "There is no such page.")),
        }).ConfigureAwait(false);
        return move == "confirm" && Fields.Text(form, "permalink") is not null ? "proven" : move is "confirm" ? "confirmed" : "move." + move;
    }

    private async Task LaterAsync(AskedMove asked, CancellationToken cancel)
    {
        var post = await posts.GetAsync(asked.Post, cancel).ConfigureAwait(false);
        var where = await Setting.ReadAsync(channels, options, asked.Post.Workspace, asked.Post.Channel, cancel).ConfigureAwait(false);
        var due = Later.Of(asked.Form["when"].ToString(), post.Value, where, clock.Now());
        await writing.RescheduleAsync(asked.Post, null, due, asked.NotPlaced, asked.Actor, cancel).ConfigureAwait(false);
    }
}
