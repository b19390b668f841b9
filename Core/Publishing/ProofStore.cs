using NodaTime;
using Recruiting.Core.Posts;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;

namespace Recruiting.Core.Publishing;

/// <summary>Which link proves which post: one link proves one post.</summary>
public sealed class ProofStore(IRowStore rows, PostStore posts, TimeProvider clock)
{
    /// <summary>Takes a link as the proof of a post, before the post itself says so.</summary>
    /// <returns>The post that the link proves already, or null where it is free now.</returns>
    public async Task<string?> TakeAsync(PostRef which, string proofKey, CancellationToken cancel = default)
    {
        var (partition, key) = (RowKey.Of(which.Workspace), RowKey.Of(proofKey));
        var body = RowJson.ToBody(new Proof(which.Id, clock.Now()));
        for (var tries = 0; tries < 8; tries++)
        {
            var row = await rows.ReadAsync(Tables.Proofs, partition, key, cancel).ConfigureAwait(false);
            var proof = row is null ? null : RowJson.FromBody<Proof>(row);
            if (proof is not null && proof.Post != which.Id && await StandsAsync(which.Workspace, proof, proofKey, cancel).ConfigureAwait(false)) return proof.Post;
            var result = await rows.WriteAsync(Tables.Proofs, partition, [RowWrite.Save(key, body, row?.Version)], cancel).ConfigureAwait(false);
            if (result.Written) return null;
        }

        throw PostMoves.Busy(proofKey);
    }

    // A proof whose post does not name it is a hint that a crash left behind; a young one may have its fact on its way.
    private async Task<bool> StandsAsync(string workspace, Proof proof, string proofKey, CancellationToken cancel)
    {
        var post = await posts.FindAsync(new(workspace, proof.Post), cancel).ConfigureAwait(false);
        var named = post?.Value.Permalink is { } link && Permalink.Parse(link).ProofKey == proofKey;
        return named || clock.Now() - proof.Written < Hint.Patience;
    }

    private sealed record Proof(string Post, Instant Written) : Stored;
}
