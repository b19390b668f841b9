using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Recruiting.Functions.Tests.Running;

/// <summary>A function as the worker finds it: a method with its trigger.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Method">The method.</param>
/// <param name="Binding">The trigger's attribute.</param>
internal sealed record Trigger(string Name, MethodInfo Method, Attribute Binding)
{
    /// <summary>All of the application.</summary>
    public static IReadOnlyList<Trigger> All { get; } =
        [.. typeof(RecruitingRegistration).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(m => (Method: m, Function: m.GetCustomAttribute<FunctionAttribute>())).Where(m => m.Function is not null)
            .Select(m => new Trigger(m.Function!.Name, m.Method, BindingOf(m.Method)))];

    /// <summary>Those with a timer.</summary>
    public static IEnumerable<(Trigger Function, TimerTriggerAttribute Timer)> Timers => With<TimerTriggerAttribute>();

    /// <summary>Those with a queue.</summary>
    public static IEnumerable<(Trigger Function, QueueTriggerAttribute Queue)> Queues => With<QueueTriggerAttribute>();

    /// <summary>Those with HTTP.</summary>
    public static IEnumerable<(Trigger Function, HttpTriggerAttribute Http)> Https => With<HttpTriggerAttribute>();

    /// <summary>The function that takes the messages of a queue.</summary>
    public static Trigger OfQueue(string queue) => Queues.Single(q => q.Queue.QueueName == queue).Function;

    /// <summary>The function that runs a job: each timer is named after its job.</summary>
    public static Trigger OfJob(string job) => Timers.Single(t => t.Function.Name == string.Concat(job.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]))).Function;

    private static IEnumerable<(Trigger, T)> With<T>() => All.Select(t => (t, t.Binding)).Where(t => t.Binding is T).Select(t => (t.t, (T)(object)t.Binding));

    private static Attribute BindingOf(MethodInfo method) =>
        method.GetParameters().SelectMany(p => p.GetCustomAttributes()).Single(a => a.GetType().Namespace == typeof(FunctionAttribute).Namespace);
}
