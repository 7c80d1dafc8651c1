namespace Dabir.CopyEditing;

/// <summary>What the concept CopyEditing adds to the program.</summary>
public static class CopyEditingSetup
{
    public static void AddCopyEditing(this IServiceCollection services) => services.AddSingleton<KeptHouseWords>();
}
