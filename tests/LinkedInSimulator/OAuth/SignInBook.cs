namespace Recruiting.LinkedInSimulator;

/// <summary>Apps, members, what they agreed to, and the tokens of it. Safe for concurrent use.</summary>
public sealed class SignInBook
{
    /// <summary>The app for profiles (Sign In with LinkedIn, Share on LinkedIn).</summary>
    public const string Profile = "profile";

    /// <summary>The app for pages (Community Management).</summary>
    public const string Page = "page";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SimulatedApp> _apps = [];
    private readonly Dictionary<string, SimulatedMember> _members = [];
    private readonly Dictionary<string, string> _organizations = [];
    private readonly Dictionary<string, SimulatedCode> _codes = [];
    private readonly List<(SimulatedGrant Grant, string Access, string Name)> _issued = [];
    private readonly List<SimulatedGrant> _grants = [];
    private readonly List<string> _given = [];
    private readonly SimulatorOptions _options;
    private readonly TokenBook _tokens;
    private readonly Chance _chance;

    internal SignInBook(SimulatorOptions options, TokenBook tokens, Chance chance)
    {
        (_options, _tokens, _chance) = (options, tokens, chance);
        Put(new SimulatedApp { Name = Profile, ClientId = "77profile", ClientSecret = "profile-" + Word(), Scopes = ["openid", "profile", "email", "w_member_social"] });
        Put(new SimulatedApp { Name = Page, ClientId = "77page", ClientSecret = "page-" + Word(), Scopes = ["r_basicprofile", "w_member_social", "w_organization_social", "r_organization_social", "rw_organization_admin"] });
    }

    /// <summary>How the sign-in behaves.</summary>
    public SignInSwitches Switches { get; } = new();

    /// <summary>The members, by id.</summary>
    public IReadOnlyList<SimulatedMember> Members
    {
        get
        {
            lock (_gate) return [.. _members.Values.OrderBy(m => m.Id, StringComparer.Ordinal)];
        }
    }

    /// <summary>Every value that nobody but LinkedIn and the app may see: secrets of apps, codes, refresh tokens and access tokens.</summary>
    public IReadOnlyList<string> Secrets
    {
        get
        {
            lock (_gate) return [.. _apps.Values.Select(a => a.ClientSecret), .. _given];
        }
    }

    /// <summary>An app by its name.</summary>
    public SimulatedApp App(string name)
    {
        lock (_gate) return _apps[name];
    }

    /// <summary>Registers an app, or changes it.</summary>
    public void Put(SimulatedApp app)
    {
        lock (_gate) _apps[app.Name] = app;
    }

    /// <summary>Lets both apps send members back to an address.</summary>
    public void AllowRedirect(string address)
    {
        foreach (var name in (string[])[Profile, Page]) Put(App(name) with { RedirectUris = [.. App(name).RedirectUris, address] });
    }

    /// <summary>Puts a member.</summary>
    public void Put(SimulatedMember member)
    {
        lock (_gate) _members[member.Id] = member;
    }

    /// <summary>Puts a page's name.</summary>
    public void PutOrganization(string id, string name)
    {
        lock (_gate) _organizations[id] = name;
    }

    /// <summary>The member takes back what they agreed to: the tokens are dead, nobody is told.</summary>
    public void Withdraw(string member)
    {
        lock (_gate)
        {
            foreach (var grant in _grants.Where(g => g.Member.Id == member)) grant.Revoked = true;
            foreach (var (_, access, _) in _issued.Where(i => i.Grant.Member.Id == member)) Kill(access);
        }
    }

    internal SimulatedApp? FindApp(string? clientId)
    {
        lock (_gate) return _apps.Values.FirstOrDefault(a => a.ClientId == clientId);
    }

    internal SimulatedMember? FindMember(string? id)
    {
        lock (_gate) return id is null ? null : _members.GetValueOrDefault(id);
    }

    internal string? Organization(string id)
    {
        lock (_gate) return _organizations.GetValueOrDefault(id);
    }

    /// <summary>The member whose grant a token came of, or null for one that was put by hand.</summary>
    internal SimulatedMember? MemberOf(SimulatedToken token)
    {
        lock (_gate) return _issued.Where(i => i.Name == token.Name).Select(i => FindMember(i.Grant.Member.Id)).FirstOrDefault();
    }

    internal string Agree(SimulatedApp app, SimulatedMember member, IReadOnlyList<string> scopes, string redirect)
    {
        lock (_gate)
        {
            var now = _options.Clock.GetUtcNow();
            var grant = new SimulatedGrant(app, member, [.. scopes.Except(Switches.LeavesOut)], now);
            if (app.GivesRefreshTokens) (grant.Refresh, grant.RefreshEndsAt) = (Keep("AQW" + Word()), now + Switches.RefreshLives);
            _grants.Add(grant);
            var code = new SimulatedCode(Keep("AQT" + Word()), grant, redirect, now + Switches.CodeLives);
            _codes[code.Value] = code;
            return code.Value;
        }
    }

    /// <summary>What a code is good for, once.</summary>
    internal SimulatedGrant? Redeem(string? code, SimulatedApp app, string? redirect)
    {
        lock (_gate)
        {
            if (code is null || !_codes.Remove(code, out var found)) return null;
            return found.Grant.App.Name == app.Name && found.RedirectUri == redirect && found.EndsAt > _options.Clock.GetUtcNow() ? found.Grant : null;
        }
    }

    internal SimulatedGrant? ByRefresh(string? refresh, SimulatedApp app)
    {
        lock (_gate)
        {
            return _grants.FirstOrDefault(g => refresh is not null && g.Refresh == refresh && g.App.Name == app.Name && !g.Revoked && g.RefreshEndsAt > _options.Clock.GetUtcNow());
        }
    }

    /// <summary>Gives an access token, and another refresh token where those rotate.</summary>
    internal (string Access, TimeSpan Lives) Issue(SimulatedGrant grant, bool again)
    {
        lock (_gate)
        {
            var now = _options.Clock.GetUtcNow();
            var lives = again && now + Switches.TokenLives > grant.RefreshEndsAt ? grant.RefreshEndsAt - now : Switches.TokenLives;
            if (again && Switches.RotatesRefresh) grant.Refresh = Keep("AQW" + Word());
            var name = $"{grant.Member.Id}-{grant.App.Name}-{_issued.Count + 1}";
            var token = _tokens.Put(new SimulatedToken
            {
                Name = name,
                Person = grant.App.SubOf(grant.Member),
                Scopes = grant.Scopes,
                Pages = grant.Member.Pages,
                ExpiresAt = now + lives,
                UnknownUntil = Switches.FreshFor > TimeSpan.Zero ? now + Switches.FreshFor : null,
                GivenName = grant.Member.GivenName,
                FamilyName = grant.Member.FamilyName,
            });
            _issued.Add((grant, Keep(token.Value!), name));
            return (token.Value!, lives);
        }
    }

    internal SimulatedGrant? GrantOf(string? token)
    {
        lock (_gate) return _issued.FirstOrDefault(i => i.Access == token).Grant ?? _grants.FirstOrDefault(g => token is not null && g.Refresh == token);
    }

    internal void Revoke(string? token)
    {
        lock (_gate)
        {
            if (GrantOf(token) is not { } grant) return;
            grant.Revoked = true;
            foreach (var (_, access, _) in _issued.Where(i => i.Grant == grant)) Kill(access);
        }
    }

    private void Kill(string access)
    {
        if (_tokens.Find(access) is { } token) _tokens.Put(token with { State = TokenState.Revoked });
    }

    private string Keep(string secret)
    {
        _given.Add(secret);
        return secret;
    }

    private string Word() => Convert.ToHexString(_chance.Bytes(20));
}
