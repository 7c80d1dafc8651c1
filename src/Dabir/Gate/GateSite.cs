namespace Dabir.Gate;

/// <summary>How the program takes in its gate.</summary>
public static class GateSite
{
    public static void AddGate(this IServiceCollection services)
    {
        services.AddSingleton<Limits>();
        services.AddSingleton<FreshMarks>();
        services.AddSingleton<Visitors>();
        services.AddSingleton<StrangersGate>();
    }
}
