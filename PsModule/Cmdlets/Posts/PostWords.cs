using Recruiting.Core.Posts;
using Recruiting.PowerShell.Output;

namespace Recruiting.PowerShell.Cmdlets.Posts;

/// <summary>What -WhatIf and -Confirm say about posts: which one, where, and at which local time.</summary>
internal static class PostWords
{
    private const int Words = 50;

    /// <summary><c>post dotnet-nl.01J… "First words…" in dotnet-nl</c>.</summary>
    public static string Target(Post post) => $"post {post.Id} \"{FirstWords.Of(post.Text, Words)}\" in {post.Channel}";

    /// <summary><c>new post "First words…" in dotnet-nl</c>.</summary>
    public static string NewTarget(Post post) => $"new post \"{FirstWords.Of(post.Text, Words)}\" in {post.Channel}";

    /// <summary><c> at Tue 1 Dec 2026 08:30 Europe/Amsterdam</c>; nothing where it has no time.</summary>
    public static string At(Post post, PostView view) => post.Due is { } due ? $" at {LocalWords.Of(due.At, view.Zone, view.Language)}" : "";
}
