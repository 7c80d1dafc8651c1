using Dabir.Data;
using Dabir.Themes;

namespace Dabir;

/// <summary>Runs a verb. What an operator can put right is one line on standard error and exit code 1, never a stack trace.</summary>
static class Commands
{
    /// <summary>As a shell says of a program that was interrupted.</summary>
    const int Interrupted = 130;

    /// <summary>Runs a verb that works on the site's data without serving it; it may run beside a serving process.</summary>
    /// <param name="withKey">False for the verb that replaces the site's key.</param>
    public static Task<int> Run(Func<Settings> read, Func<IServiceProvider, Settings, Task<int>> work, bool withKey = true) =>
        Guarded(async () =>
        {
            var settings = read();
            // What a write meets is thrown, and becomes the one line of the verb.
            await using var app = Site.Build(settings, services => services.AddLogging(Quiet));
            await app.Prepare(withKey);
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider, settings);
        });

    /// <summary>
    /// Runs a verb that only looks: it makes nothing, brings nothing up to date and writes nothing, so that a wrong folder
    /// stays as it was and a copy that nobody may write can be looked at.
    /// </summary>
    public static Task<int> Look(Func<Settings> read, Func<IServiceProvider, Settings, Task<int>> work) =>
        Guarded(async () =>
        {
            var settings = DataSite.MustBeThere(read()) with { OnlyLooks = true };
            await using var app = Site.Build(settings);
            await app.Examine();
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider, settings);
        });

    /// <summary>The same for a site of an older Dabir too: of that a copy is looked at, brought up to date.</summary>
    /// <param name="aside">Called before a copy is looked at.</param>
    public static Task<int> LookAside(
        Func<Settings> read,
        Func<IServiceProvider, Task<int>> work,
        Func<Task> aside,
        CancellationToken stop
    ) =>
        Guarded(async () =>
        {
            var settings = DataSite.MustBeThere(read()) with { OnlyLooks = true };
            try
            {
                await using var app = Site.Build(settings);
                await app.Examine();
                await using var scope = app.Services.CreateAsyncScope();
                return await work(scope.ServiceProvider);
            }
            catch (OlderSiteException)
            {
                return await SiteAside.Look(
                    settings,
                    async services =>
                    {
                        await aside();
                        return await work(services);
                    },
                    stop
                );
            }
        });

    static void Quiet(ILoggingBuilder log) => log.AddFilter(typeof(NewsroomWriter).FullName, LogLevel.None);

    /// <summary>Runs anything, and says in one line what went wrong.</summary>
    public static async Task<int> Guarded(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before it was done.");
            return Interrupted;
        }
        catch (Exception wrong) when (wrong is SetupException or ThemeException)
        {
            await Console.Error.WriteLineAsync(wrong.Message.ReplaceLineEndings(" "));
            return 1;
        }
        catch (Exception fault)
        {
            // The last cause says what it was; those around it say who met it.
            var cause = fault.GetBaseException();
            await Console.Error.WriteLineAsync($"{cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }
}
