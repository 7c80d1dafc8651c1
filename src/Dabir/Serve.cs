using Dabir.Data;
using Dabir.Sample;
using Dabir.Staff;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dabir;

/// <summary>Starts the site and keeps it until asked to stop.</summary>
static class Serve
{
    public static async Task<int> Run(Settings settings, CancellationToken stop)
    {
        if (settings.WhyNotUsable() is { } why)
            return Say(why);
        try
        {
            await using var app = Site.Build(settings);
            await app.Prepare();
            var signIns = settings.Sample ? await FillSample(app) : [];
            var setup = await SetupLinks.MakeIfNobody(
                app.Services.GetRequiredService<NewsroomWriter>(),
                TimeProvider.System.GetUtcNow().UtcDateTime
            );
            await app.StartAsync(stop);
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            Console.WriteLine($"Site:  {address}/");
            Console.WriteLine($"Desk:  {address}/desk");
            if (setup is not null)
                Console.WriteLine($"Set up: {address}/setup/{setup}  (opens once; makes the first account)");
            foreach (var (email, name, role, password) in signIns)
                Console.WriteLine($"Sample sign-in: {email}  password {password}  ({role}, {name})");
            await app.WaitForShutdownAsync(stop);
            return 0;
        }
        catch (SetupException wrong)
        {
            return Say(wrong.Message);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Say($"{settings.Urls} is in use; stop what listens there or choose another address with --urls.");
        }
    }

    static async Task<IReadOnlyList<SampleSignIn>> FillSample(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await ActivatorUtilities
            .CreateInstance<SampleNewsroom>(scope.ServiceProvider)
            .Fill(scope.ServiceProvider.GetRequiredService<NewsroomDb>());
    }

    static int Say(string line)
    {
        Console.Error.WriteLine(line);
        return 1;
    }
}
