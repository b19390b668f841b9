using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Recruiting.Core.Reminding;
using Recruiting.Core.Time;

namespace Recruiting.Testing;

/// <summary>A message as it was sent.</summary>
/// <param name="At">When.</param>
/// <param name="Address">To whom.</param>
/// <param name="Message">What.</param>
public sealed record SentMessage(Instant At, string Address, Message Message);

/// <summary>A way that keeps what it is given, and does with it what a script says.</summary>
/// <param name="name">Its name.</param>
/// <param name="clock">Whose time it is.</param>
public sealed class ScriptedWay(string name, TimeProvider clock) : IReminderWay
{
    private readonly Lock one = new();

    private readonly List<SentMessage> taken = [];

    private int asked;

    /// <inheritdoc />
    public string Name => name;

    /// <summary>What becomes of a message; null takes it.</summary>
    public Func<string, Message, Delivered?> Answer { get; set; } = (_, _) => null;

    /// <summary>Done while a message is on its way: a test may look, wait, or let the process die.</summary>
    public Func<Task> OnTheWay { get; set; } = () => Task.CompletedTask;

    /// <summary>How many messages it was asked to send.</summary>
    public int Asked => asked;

    /// <summary>What arrived, in its order: what was taken, and what nobody knows of.</summary>
    public IReadOnlyList<SentMessage> Sent
    {
        get
        {
            lock (one) return [.. taken];
        }
    }

    /// <inheritdoc />
    public async Task<Delivered> SendAsync(Message message, string address, CancellationToken cancel = default)
    {
        Interlocked.Increment(ref asked);
        await OnTheWay().ConfigureAwait(false);
        var delivered = Answer(address, message) ?? Delivered.Taken;
        if (delivered.Outcome is DeliveryOutcome.Taken or DeliveryOutcome.Unknown)
        {
            lock (one) taken.Add(new(clock.Now(), address, message));
        }

        return delivered;
    }

    /// <summary>Puts it in place of every other way.</summary>
    public static void Only(IServiceCollection services, params IReadOnlyList<ScriptedWay> ways)
    {
        services.RemoveAll<IReminderWay>();
        foreach (var way in ways) services.AddSingleton<IReminderWay>(way);
    }
}
