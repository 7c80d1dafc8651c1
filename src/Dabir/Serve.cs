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
        if (ListenAddresses.WhyNot(settings.Urls) is { } why)
            throw new SetupException(why);
        await using var app = Site.Build(settings);
        await app.Prepare(stop: CancellationToken.None);
        var signIns = settings.Sample ? await FillSample(app) : [];
        await using var setup = await FirstLink.Make(app.Services, TimeProvider.System.GetUtcNow().UtcDateTime, stop);
        await Start(app, settings, stop);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var note = ListeningNote.Leave(settings, address);
        if (note is null)
            Console.WriteLine($"Another site runs on the same data, at {ListeningNote.Read(settings)}");
        Console.WriteLine($"Site:  {address}/");
        Console.WriteLine($"Desk:  {address}/desk");
        if (settings.GateIsOpen)
            Console.WriteLine("Gate:  open (DABIR_GATE=open). No limit holds for strangers: for benchmarks, never for readers.");
        if (setup.Token is not null)
            Console.WriteLine($"Set up: {address}/setup/{setup.Token}  (opens once; makes the first account)");
        if (setup.IsElsewhere)
            Console.WriteLine("Set up: another process on the same data has printed the link for the first account.");
        foreach (var (email, name, role, password) in signIns)
            Console.WriteLine($"Sample sign-in: {email}  password {password}  ({role}, {name})");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    static async Task Start(WebApplication app, Settings settings, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new SetupException(
                $"{settings.Urls} is in use; stop what listens there or choose another address with --urls.",
                taken
            );
        }
        catch (Exception refused) when (refused is IOException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            throw new SetupException($"--urls: {settings.Urls} cannot be listened on: {refused.Message}", refused);
        }
    }

    static async Task<IReadOnlyList<SampleSignIn>> FillSample(WebApplication app)
    {
        // Some seconds of drawing pictures; silence would look like a program that hangs.
        Console.WriteLine("Filling the sample newsroom…");
        await using var scope = app.Services.CreateAsyncScope();
        return await ActivatorUtilities
            .CreateInstance<SampleNewsroom>(scope.ServiceProvider)
            .Fill(scope.ServiceProvider.GetRequiredService<NewsroomDb>());
    }
}
