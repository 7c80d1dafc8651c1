using Dabir.Data;
using Dabir.Themes;

namespace Dabir;

/// <summary>Runs a verb. What an operator can put right is one line on standard error and exit code 1, never a stack trace.</summary>
static class Commands
{
    /// <summary>Runs a verb that works on the site's data without serving it; it may run beside a serving process.</summary>
    public static Task<int> Run(Func<Settings> read, Func<IServiceProvider, Settings, Task<int>> work) =>
        Guarded(async () =>
        {
            var settings = read();
            await using var app = Site.Build(settings);
            await app.Prepare();
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider, settings);
        });

    /// <summary>Runs anything, and says in one line what the operator should put right.</summary>
    public static async Task<int> Guarded(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception wrong) when (wrong is SetupException or ThemeException)
        {
            await Console.Error.WriteLineAsync(wrong.Message.ReplaceLineEndings(" "));
            return 1;
        }
    }
}
