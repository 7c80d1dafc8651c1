using System.Runtime.InteropServices;

namespace Dabir.Media;

/// <summary>The few calls of the operating system that the base library does not offer. Linux only.</summary>
static class Posix
{
    internal enum Resource
    {
        CpuSeconds = 0,
        FileBytes = 1,
        CoreBytes = 4,
        AddressSpace = 9,
    }

    /// <summary>Bounds this process for the rest of its life.</summary>
    internal static void Bound(Resource resource, long most)
    {
        var limit = new Limit { Current = (ulong)most, Most = (ulong)most };
        if (setrlimit((int)resource, in limit) != 0)
            throw new InvalidOperationException(
                $"The limit on {resource} was not accepted: error {Marshal.GetLastPInvokeError()}."
            );
    }

    /// <summary>Makes a rename in this folder survive a power cut: syncing the file alone does not write down its new name.</summary>
    internal static void SyncFolder(string folder)
    {
        var handle = open(folder, 0);
        if (handle < 0)
            throw new IOException($"The folder '{folder}' could not be opened: error {Marshal.GetLastPInvokeError()}.");
        _ = fsync(handle);
        _ = close(handle);
    }

    [StructLayout(LayoutKind.Sequential)]
    struct Limit
    {
        internal ulong Current;
        internal ulong Most;
    }

#pragma warning disable CA2101, CA5392, SYSLIB1054, IDE1006 // libc is found by the loader's own rules and takes UTF-8
    [DllImport("libc", SetLastError = true)]
    static extern int setrlimit(int resource, in Limit limit);

    [DllImport("libc", SetLastError = true)]
    static extern int open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", SetLastError = true)]
    static extern int fsync(int handle);

    [DllImport("libc", SetLastError = true)]
    static extern int close(int handle);
#pragma warning restore CA2101, CA5392, SYSLIB1054, IDE1006
}
