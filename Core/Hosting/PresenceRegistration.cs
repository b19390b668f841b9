using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUlid.Rng;
using Recruiting.Core.Cadence;
using Recruiting.Core.Channels;
using Recruiting.Core.Connections;
using Recruiting.Core.Guardrails;
using Recruiting.Core.Jobs;
using Recruiting.Core.LinkedIn;
using Recruiting.Core.Log;
using Recruiting.Core.Media;
using Recruiting.Core.Posts;
using Recruiting.Core.Publishing;
using Recruiting.Core.Reminding;
using Recruiting.Core.Reminding.Ways;
using Recruiting.Core.Reporting;
using Recruiting.Core.Setups;
using Recruiting.Core.Storage;
using Recruiting.Core.Time;
using Recruiting.Core.WorkingGroup;

namespace Recruiting.Core.Hosting;

/// <summary>Registers Core for a host, which brings the store, the clock, Data Protection and logging.</summary>
public static class PresenceRegistration
{
    /// <summary>Everything of Core.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configuration">Sections <c>Presence</c>, <c>LinkedIn</c>, <c>Mail</c> and <c>Schedules</c>.</param>
    /// <exception cref="PresenceException"><c>configuration.invalid</c>.</exception>
    /// <param name="files">Where daily copies and media are; null for neither.</param>
    public static IServiceCollection AddPresence(this IServiceCollection services, IConfiguration configuration, FilePlaces? files)
    {
        var options = new PresenceOptions();
        configuration.GetSection(PresenceOptions.Section).Bind(options);
        Check(options);
        services.AddSingleton(options).AddSingleton(new BoardAddress(options, configuration["WEBSITE_HOSTNAME"]));
        services.AddSingleton<IUlidRng, CSUlidRng>();
        services.AddMetrics().AddSingleton<PresenceMeter>();

        services.AddSingleton<RowMemory>().AddSingleton<ChannelStore>().AddSingleton<PostStore>().AddSingleton<UnsentStore>().AddSingleton<ColleagueStore>().AddSingleton<FeedStore>().AddSingleton<PromiseStore>();
        services.AddSingleton<ConnectionStore>().AddSingleton<ProofStore>().AddSingleton<ThrottleStore>().AddSingleton<NoticeStore>().AddSingleton<JobStore>();

        services.AddSingleton(new GuardrailSet(GuardrailSet.All(LittleText.Length)));
        services.AddSingleton<LogStore>().AddSingleton<LogBook>().AddSingleton<StreakBook>().AddSingleton<ChannelBook>().AddSingleton<ColleagueBook>().AddSingleton<ConnectionBook>().AddSingleton<Connecting>().AddSingleton<PendingConnections>().AddSingleton<ConnectionWatch>().AddSingleton<Recognition>().AddSingleton<Neighbourhood>().AddSingleton<Checks>();
        services.AddSingleton<PostMoves>().AddSingleton<Writing>().AddSingleton<Replanning>().AddSingleton<Placing>().AddSingleton<TakingBack>().AddSingleton<PostLists>().AddSingleton<SlotBook>().AddSingleton<QueueBook>().AddSingleton<Importing>();
        services.AddSingleton<HandList>().AddSingleton<Planning>().AddSingleton<DueActs>().AddSingleton<DueWork>().AddSingleton<LinkedInWord>().AddSingleton<ReadBack>().AddSingleton<LookAgain>().AddSingleton<DirectLane>().AddSingleton<ChannelLimit>().AddSingleton<DueMessages>();
        services.AddSingleton<SetupBook>().AddSingleton<FeedBook>().AddSingleton<CardLinks>().AddSingleton<WebhookStore>().AddSingleton<WebhookBook>().AddSingleton<ReminderEnd>();
        services.AddSingleton<ToldStore>().AddSingleton<TurnBook>().AddSingleton<ReminderBook>().AddSingleton<MessageWriting>().AddSingleton<WayBook>().AddSingleton<ReminderRound>().AddSingleton<ReminderTrial>().AddSingleton<PageReminders>().AddSingleton<ReminderTroubles>();
        services.AddSingleton<IHandOver, InProcessHandOver>();
        services.AddLinkedIn(configuration);
        services.AddReminderWays(configuration);
        services.AddHttpClient<LinkCardReader>().ConfigurePrimaryHttpMessageHandler(() => LinkCardReader.CreateHandler());

        services.AddSingleton(Timetable.Read(configuration)).AddSingleton<JobRunner>().AddSingleton<JobBook>().AddSingleton<OverdueJobs>().AddSingleton<Health>().AddSingleton<HealthMeasures>();
        services.AddSingleton(s => new HostStart(s.GetRequiredService<TimeProvider>().Now()));
        services.AddSingleton<ITimedJob, PublishDueJob>().AddSingleton<ITimedJob, SettleDoubtJob>().AddSingleton<ITimedJob, ChaseHandJob>();
        services.AddSingleton<ITimedJob, FillPlanJob>().AddSingleton<ITimedJob, GuardStreaksJob>().AddSingleton<ITimedJob, TidyJob>().AddSingleton<ITimedJob, KeepTokensJob>().AddSingleton<ITimedJob, RemindJob>();
        services.AddSingleton(s => new Backup(s.GetRequiredService<IRowStore>(), s.GetRequiredService<TimeProvider>(), files?.Backups));
        services.AddSingleton<Restore>().AddSingleton<StoreCopy>();
        services.AddSingleton<MediaHolds>().AddSingleton<MediaTidying>().AddSingleton(s => new MediaBook(s.GetRequiredService<MediaHolds>(), s.GetService<MediaFiles>()));
        services.AddSingleton(new UploadPatience()).AddSingleton<MediaStep>().AddSingleton<MediaChecks>();
        if (files is not null) services.AddSingleton(files).AddSingleton(new MediaFiles(files.Media));
        return services;
    }

    private static void Check(PresenceOptions options)
    {
        if (Zones.TryGet(options.TimeZone) is null) throw PresenceException.Invalid("configuration.invalid", $"Presence:TimeZone '{options.TimeZone}' is no time zone. Give an IANA name such as Europe/Amsterdam.", "Presence:TimeZone");
        if (options.Language is not ("en" or "nl")) throw PresenceException.Invalid("configuration.invalid", $"Presence:Language '{options.Language}' is neither en nor nl.", "Presence:Language");
        // LinkedIn sends people back with a code: over plain http on this machine only, and to no path of anybody else's.
        if (options.Address is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var at) && at is { PathAndQuery: "/", Fragment: "", UserInfo: "" } && (at.Scheme == Uri.UriSchemeHttps || (at.Scheme == Uri.UriSchemeHttp && at.IsLoopback))))
        {
            throw PresenceException.Invalid("configuration.invalid", $"Presence:Address '{address}' is no address of a board. Give https, host and port only, such as https://board.example.com; http is only for this machine.", "Presence:Address");
        }

        if (string.IsNullOrWhiteSpace(options.Workspace)) throw PresenceException.Invalid("configuration.invalid", "Presence:Workspace is empty. Leave it out for 'default'.", "Presence:Workspace");
    }
}
