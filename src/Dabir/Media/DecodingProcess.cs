using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Dabir.Media;

/// <summary>Starts <see cref="DecodePicture"/> in a process of its own and waits no longer than it may take.</summary>
public static class DecodingProcess
{
    /// <summary>What the process said: the size of the master it wrote, or the reason it refused.</summary>
    internal readonly record struct Answer(int Width, int Height, string? Reason, bool IsFirstFrame = false);

    internal static async Task<Answer> Run(string input, string output, TimeSpan most, CancellationToken stop)
    {
        using var process = Process.Start(Command(input, output))!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(most);
        try
        {
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, patience.Token);
            var said = await FirstLine(process, patience.Token);
            await complaints;
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? Understand(said) : new(0, 0, Refusal.Broken);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(0, 0, Refusal.TimedOut);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>
    /// How this program starts itself again. Nothing of the environment goes along: it may hold the database's password, and
    /// a decoder that was broken into could read it.
    /// </summary>
    public static ProcessStartInfo Command(string input, string output)
    {
        var (program, first) = Itself();
        var start = new ProcessStartInfo(program, [.. first, DecodePicture.Verb, input, output])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(output),
        };
        start.Environment.Clear();
        start.Environment["DOTNET_ROOT"] = DotnetFolder;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x4000000";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        start.Environment["TMPDIR"] = start.WorkingDirectory;
        return start;
    }

    // The installed program is `dabir`; under `dotnet dabir.dll` or a test runner the process is somebody else.
    static (string Program, string[] First) Itself() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dabir"
            ? (Environment.ProcessPath!, [])
            : (Path.Combine(DotnetFolder, "dotnet"), [Path.Combine(AppContext.BaseDirectory, "dabir.dll")]);

    // The runtime lies in dotnet/shared/Microsoft.NETCore.App/10.0.x/.
    static string DotnetFolder => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    // Whoever says more than a line is not our program any more; it waits on a full pipe until its time is up.
    static async Task<string> FirstLine(Process process, CancellationToken stop)
    {
        process.StandardInput.Close();
        var letters = new char[128];
        var count = await process.StandardOutput.ReadBlockAsync(letters, stop);
        return new string(letters, 0, count).TrimEnd();
    }

    static Answer Understand(string said) =>
        said.Split(' ') switch
        {
            [DecodePicture.Whole or DecodePicture.FirstFrame, var width, var height]
                when Side(width, PictureLimits.LongSide) is { } w && Side(height, PictureLimits.Height) is { } h => new(
                w,
                h,
                null,
                said.StartsWith(DecodePicture.FirstFrame, StringComparison.Ordinal)
            ),
            ["refused", var reason] when Refusal.All.Contains(reason) => new(0, 0, reason),
            _ => new(0, 0, Refusal.Broken),
        };

    static int? Side(string digits, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side > 0 && side <= most
            ? side
            : null;
}
