using System.Net;
using Dabir.Gate;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dabir.Tests.Gate;

/// <summary>Many who ask for what is dear, at work and in line, until they leave.</summary>
sealed class Crowd : IDisposable
{
    readonly List<Task<IDisposable?>> places = [];
    readonly CostlyWork work;

    Crowd(TestSite site) => work = site.Services.GetRequiredService<CostlyWork>();

    /// <summary>How many of them are at work.</summary>
    public int AtWork => places.Count(place => place.IsCompleted);

    /// <summary>Strangers from everywhere, as many as there is room for.</summary>
    public static Crowd OfStrangers(TestSite site)
    {
        var crowd = new Crowd(site);
        for (var network = 0; !crowd.work.HasNoPlaceFor(From($"203.0.{network}.7")); network++)
            crowd.Comes(From($"203.0.{network}.7"));
        return crowd;
    }

    /// <summary>As many as one network has room for: the test's own, unless said otherwise.</summary>
    public static Crowd OfOneNetwork(TestSite site, string address = "127.0.0.1") => new Crowd(site).OfOne(() => From(address));

    /// <summary>As many as one browser has room for.</summary>
    public static Crowd OfOneDevice(TestSite site, string cookies) =>
        new Crowd(site).OfOne(() =>
        {
            var http = From("127.0.0.1");
            http.Request.Headers.Cookie = cookies;
            return http;
        });

    public static HttpContext From(string address) =>
        new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

    /// <summary>One of those at work leaves.</summary>
    public void OneLeaves()
    {
        var first = places.Find(place => place.IsCompleted)!;
        places.Remove(first);
        Leave(first);
    }

    // Who waits comes to work when somebody leaves.
    public void Dispose()
    {
        places.ForEach(Leave);
        places.Clear();
    }

    Crowd OfOne(Func<HttpContext> one)
    {
        while (!work.HasNoPlaceFor(one()))
            Comes(one());
        return this;
    }

    void Comes(HttpContext http) => places.Add(work.TakePlace(http).AsTask());

    static void Leave(Task<IDisposable?> place) => _ = place.ContinueWith(p => p.Result?.Dispose(), TaskScheduler.Default);
}
