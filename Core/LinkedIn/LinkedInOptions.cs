namespace Recruiting.Core.LinkedIn;

/// <summary>Where LinkedIn is and which version of its API is spoken; section <c>LinkedIn</c> of the configuration.</summary>
public sealed class LinkedInOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "LinkedIn";

    /// <summary>The API. Default: <c>https://api.linkedin.com</c>. Plain http is for this machine only (the simulator).</summary>
    public Uri BaseAddress { get; set; } = new("https://api.linkedin.com");

    /// <summary>Sign-in and tokens. Default: <c>https://www.linkedin.com</c>.</summary>
    public Uri AuthAddress { get; set; } = new("https://www.linkedin.com");

    /// <summary>The API's version, <c>yyyymm</c>; sent with every call. Default: <c>202610</c>.</summary>
    /// <remarks>LinkedIn retires a version in the middle of its month a year later (202508 on 17 August 2026); from then on every call is a 426. There is none for 202512.</remarks>
    public string Version { get; set; } = "202610";

    /// <summary>The app by which people connect their profiles. Default: none; profiles are then connected by a token that somebody brings.</summary>
    public LinkedInApp Profile { get; set; } = new();

    /// <summary>The app by which pages are connected: LinkedIn makes it another than the one for profiles. Default: none.</summary>
    public LinkedInApp Page { get; set; } = new();

    /// <summary>The app of a kind.</summary>
    public LinkedInApp Of(LinkedInAppKind app) => app == LinkedInAppKind.Page ? Page : Profile;
}
