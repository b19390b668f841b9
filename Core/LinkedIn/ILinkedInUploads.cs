using Recruiting.Core.Media;

namespace Recruiting.Core.LinkedIn;

/// <summary>Where LinkedIn is with a file that it was given.</summary>
public enum AssetState
{
    /// <summary>A post may use it.</summary>
    Available,

    /// <summary>Not yet.</summary>
    Processing,

    /// <summary>It will never be used: LinkedIn could not make anything of it, or has it no more.</summary>
    Failed,

    /// <summary>LinkedIn does not tell this token: members may not ask about images and documents (linkedin.md section 4).</summary>
    NotTold,

    /// <summary>No answer that says anything.</summary>
    Unknown,
}

/// <summary>What LinkedIn says of a file.</summary>
/// <param name="State">Where it is.</param>
/// <param name="Why">Its reason where it failed, cut to 500 characters; never holds the token.</param>
public sealed record AssetStatus(AssetState State, string? Why = null);

/// <summary>LinkedIn's Images and Documents API: uploading what a post goes out with. Nobody sees an upload, so it may be done again.</summary>
public interface ILinkedInUploads
{
    /// <summary>Uploads a file whole. Never throws for what LinkedIn or the network does.</summary>
    /// <param name="kind">As what.</param>
    /// <param name="owner">The author of the post that it is for.</param>
    /// <param name="content">The file, from where it stands to its end; its length is known. It is closed.</param>
    /// <param name="token">The access token; kept out of every message.</param>
    /// <param name="deadline">After this long it is given up.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Accepted with the file's URN; refused, throttled, or not sent, but never unknown: an upload that nobody heard of is none.</returns>
    Task<CreateResult> UploadAsync(MediaKind kind, string owner, Stream content, string token, TimeSpan deadline, CancellationToken cancel = default);

    /// <summary>Asks where LinkedIn is with a file. Never throws for what LinkedIn or the network does.</summary>
    /// <param name="urn">The URN that the upload gave.</param>
    /// <param name="token">The access token.</param>
    /// <param name="deadline">After this long the answer is <see cref="AssetState.Unknown"/>.</param>
    /// <param name="cancel">Gives up.</param>
    Task<AssetStatus> StatusAsync(string urn, string token, TimeSpan deadline, CancellationToken cancel = default);
}
