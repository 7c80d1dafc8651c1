using Dabir.Data;

namespace Dabir;

/// <summary>Runs a verb that works on the site's data without serving it; it may run beside a serving process.</summary>
static class Commands
{
    public static async Task<int> Run(Settings settings, Func<IServiceProvider, Settings, Task<int>> work)
    {
        if (settings.WhyNotUsable() is { } why)
        {
            await Console.Error.WriteLineAsync(why);
            return 1;
        }
        try
        {
            await using var app = Site.Build(settings);
            await app.Prepare();
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider, settings);
        }
        catch (SetupException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }
}
