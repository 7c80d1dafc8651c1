using NetVips;

namespace Dabir.Media;

/// <summary>Sets up libvips once a process, before the first picture.</summary>
static class Vips
{
    /// <summary>One thread a picture and no cache of past operations; only the named loaders may open anything.</summary>
    internal static void OpenOnly(params ReadOnlySpan<string> loaders)
    {
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in loaders)
            Operation.Block("VipsForeignLoad" + loader, false);
    }
}
