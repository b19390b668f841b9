namespace Recruiting.LinkedInSimulator;

/// <summary>All that this LinkedIn knows; in memory, gone with the process.</summary>
internal sealed class Simulator
{
    /// <summary>An empty LinkedIn.</summary>
    public Simulator(SimulatorOptions options)
    {
        Options = options;
        Chance = new Chance(options.Seed);
        Tokens = new TokenBook(Chance);
        SignIn = new SignInBook(options, Tokens, Chance);
        Posts = new PostBook(options, Chance);
        Groups = new GroupBook(options, Chance);
        Quotas = new QuotaCounter(options);
        Assets = new AssetBook(Chance);
        Versions = new VersionWindow(options);
    }

    /// <summary>How it is set up.</summary>
    public SimulatorOptions Options { get; }

    /// <summary>The tokens it accepts, or knows to be dead.</summary>
    public TokenBook Tokens { get; }

    /// <summary>Apps, members, and what they agreed to.</summary>
    public SignInBook SignIn { get; }

    /// <summary>What was posted.</summary>
    public PostBook Posts { get; }

    /// <summary>Its groups.</summary>
    public GroupBook Groups { get; }

    /// <summary>What was uploaded.</summary>
    public AssetBook Assets { get; }

    /// <summary>What will go wrong.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>What was asked.</summary>
    public RequestLog Requests { get; } = new();

    internal QuotaCounter Quotas { get; }

    internal VersionWindow Versions { get; }

    internal Chance Chance { get; }
}
