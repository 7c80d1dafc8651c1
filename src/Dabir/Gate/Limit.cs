namespace Dabir.Gate;

/// <summary>What may be done only so often.</summary>
public enum Limit
{
    /// <summary>Forms of comments, refused ones too.</summary>
    Comments,

    /// <summary>Comment forms given back with what was typed after <see cref="Comments"/> is used up; each costs a page.</summary>
    FormsGivenBack,
    Votes,
    Reports,
    Withdrawals,

    /// <summary>Tries to sign in, by network; one that succeeds is given back.</summary>
    SignIns,

    /// <summary>Tries to sign in, by account, from wherever they come.</summary>
    Accounts,

    /// <summary>The same from a device on which that account has signed in before: strangers cannot use it up.</summary>
    Devices,

    /// <summary>
    /// Tries of a second factor, by the device the account knows or, from others, by account and network: of a million codes
    /// three are right.
    /// </summary>
    Codes,

    /// <summary>The same by account, from all devices it does not know together.</summary>
    CodesOfStrangers,

    /// <summary>The same in a day: who knows a password and guesses all year long comes in with one in twenty.</summary>
    CodesOfStrangersInADay,
    Setup,

    /// <summary>Rows of the logbook about what a member was refused; the rest is counted and not written.</summary>
    RefusalsNoted,
}

/// <summary>How often within which time.</summary>
public sealed record LimitRule(int Times, TimeSpan Within)
{
    static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    /// <summary>Generous, because a mobile network or a school hides many people behind one address.</summary>
    public static LimitRule Of(Limit limit) =>
        limit switch
        {
            Limit.Comments => new(20, TenMinutes),
            Limit.FormsGivenBack => new(20, TenMinutes),
            Limit.Votes => new(200, TenMinutes),
            Limit.Reports => new(30, TenMinutes),
            Limit.Withdrawals => new(30, TenMinutes),
            Limit.SignIns => new(30, TenMinutes),
            Limit.Accounts => new(50, TenMinutes),
            Limit.Devices => new(20, TenMinutes),
            Limit.Codes => new(5, TenMinutes),
            Limit.CodesOfStrangers => new(25, TenMinutes),
            Limit.CodesOfStrangersInADay => new(50, TimeSpan.FromDays(1)),
            Limit.Setup => new(20, TenMinutes),
            Limit.RefusalsNoted => new(10, TenMinutes),
            _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, null),
        };
}

/// <summary>Says of an endpoint that its writes are limited. The door asks before anything of the request is read.</summary>
/// <example><c>[Limited(Limit.SignIns)]</c></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LimitedAttribute(Limit limit) : Attribute
{
    public Limit Limit => limit;

    /// <summary>
    /// The endpoint answers for itself when there is too much, with what was typed; it asks
    /// <see cref="Door.TooOften(HttpContext)"/>. Without it the door sends a short notice.
    /// </summary>
    public bool GivesFormBack { get; init; }
}

/// <summary>The same for endpoints that are mapped.</summary>
public static class LimitedEndpoints
{
    public static T Limited<T>(this T endpoint, Limit limit, bool givesFormBack = false)
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new LimitedAttribute(limit) { GivesFormBack = givesFormBack });
}
