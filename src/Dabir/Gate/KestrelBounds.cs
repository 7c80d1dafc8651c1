using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Dabir.Gate;

/// <summary>How much anybody may send before the program looks at it.</summary>
static class KestrelBounds
{
    /// <summary>
    /// An ordinary form: ten thousand Persian letters, six bytes each. An address that takes more says so with
    /// <see cref="FormAtMostAttribute"/>, or, for strangers, in <see cref="StrangersGate"/>.
    /// </summary>
    public const long OrdinaryForm = 64 * 1024;

    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = OrdinaryForm;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        // Each costs some kilobytes; a proxy in front needs a few hundred.
        kestrel.Limits.MaxConcurrentConnections = 8_192;
    }
}
