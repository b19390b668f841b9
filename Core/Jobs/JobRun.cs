using System.Globalization;
using NodaTime;
using Recruiting.Core.Storage;

namespace Recruiting.Core.Jobs;

/// <summary>One run of a job that ended.</summary>
/// <param name="Job">The job.</param>
/// <param name="Started">When it began.</param>
/// <param name="ElapsedMs">How long it took, in milliseconds.</param>
/// <param name="Counts">What it did.</param>
/// <param name="Error">Why it ended before its end; null where it finished.</param>
public sealed record JobRun(string Job, Instant Started, long ElapsedMs, IReadOnlyDictionary<string, int> Counts, JobError? Error = null) : Stored;

/// <summary>Why a run ended before its end.</summary>
/// <param name="Code">The fault's code.</param>
/// <param name="Message">The fault in English.</param>
/// <param name="Format">Its <see cref="Core.Sentence.Format"/>; null in records of before it was kept.</param>
/// <param name="Values">Its <see cref="Core.Sentence.Values"/>.</param>
public sealed record JobError(string Code, string Message, string? Format = null, IReadOnlyList<string>? Values = null) : Stored
{
    /// <summary>The message, to be read in English or Dutch.</summary>
    internal Sentence Sentence => Format is null ? Message : Sentence.Of(Format, Values ?? []);

    /// <summary>A fault as it is kept: with its words and holes apart.</summary>
    public static JobError Of(Fault fault) => new(fault.Code, fault.Message, fault.Sentence.Format, fault.Sentence.Values);

    /// <summary>It in a reader's language.</summary>
    public string Text(CultureInfo language) => Sentence.In(language);
}

/// <summary>What is known of a job: its last run, and its last that finished.</summary>
public sealed record JobRecord(JobRun Last, JobRun? LastFinished) : Stored;

/// <summary>The records of the timed jobs: one row a job and workspace.</summary>
public sealed class JobStore(IRowStore rows)
{
    /// <summary>What is known of a job; null where it never ran.</summary>
    public async Task<JobRecord?> FindAsync(string workspace, string job, CancellationToken cancel = default)
    {
        var row = await rows.ReadAsync(Tables.Jobs, RowKey.Of(workspace), RowKey.Of(job), cancel).ConfigureAwait(false);
        return row is null ? null : RowJson.FromBody<JobRecord>(row);
    }

    /// <summary>What is known of each job that ever ran, by name: one range.</summary>
    public async Task<IReadOnlyDictionary<string, JobRecord>> AllAsync(string workspace, CancellationToken cancel = default)
    {
        var records = new Dictionary<string, JobRecord>(StringComparer.Ordinal);
        await foreach (var row in rows.RangeAsync(Tables.Jobs, RowKey.Of(workspace), cancel: cancel).ConfigureAwait(false))
        {
            var record = RowJson.FromBody<JobRecord>(row);
            records[record.Last.Job] = record;
        }

        return records;
    }

    /// <summary>Keeps a run that finished: one write, which a tick with nothing to do costs too.</summary>
    public async Task KeepAsync(string workspace, JobRun run, CancellationToken cancel = default)
    {
        var finished = run.Error is null ? run : (await FindAsync(workspace, run.Job, cancel).ConfigureAwait(false))?.LastFinished;
        await rows.WriteAsync(
            Tables.Jobs, RowKey.Of(workspace), [RowWrite.Put(RowKey.Of(run.Job), RowJson.ToBody(new JobRecord(run, finished)))], cancel).ConfigureAwait(false);
    }
}
