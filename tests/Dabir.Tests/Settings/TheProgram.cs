using System.Diagnostics;

namespace Dabir.Tests;

/// <summary>The program as a process of its own, as an operator starts it.</summary>
static class TheProgram
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">Where the operator stands.</param>
    public static async Task<(int Exit, string Output, string Errors)> Run(string folder, params IReadOnlyList<string> words)
    {
        using var process = Start(folder, words);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Starts a site and gives its address. What it logs is read and thrown away.</summary>
    /// <param name="environment">What it finds in its environment besides.</param>
    public static async Task<(Process Process, Uri Address)> Serve(
        Settings settings,
        params (string Name, string Value)[] environment
    )
    {
        var (process, address, _) = await ServeHeard(settings, environment);
        return (process, address);
    }

    /// <summary>The same, with what it logs until it ends.</summary>
    public static async Task<(Process Process, Uri Address, Task<string> Log)> ServeHeard(
        Settings settings,
        params (string Name, string Value)[] environment
    )
    {
        List<string> words = ["serve", "--data", settings.Data, "--urls", "http://127.0.0.1:0"];
        if (settings.GateIsOpen)
            words.AddRange(["--gate", "open"]);
        if (settings.Database is { } database)
            words.AddRange(["--database", database]);
        var process = Start(Path.GetTempPath(), words, environment);
        var log = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Site:", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return (process, new Uri(line[5..].Trim()), log);
            }
        throw new InvalidOperationException("The program did not start.");
    }

    /// <summary>Asks a process to end, as an operator's system does.</summary>
    public static async Task Signal(Process process, string signal)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {process.Id}"])!;
        await kill.WaitForExitAsync();
    }

    static Process Start(string folder, IReadOnlyList<string> words, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        foreach (var word in words.Prepend(typeof(Site).Assembly.Location))
            start.ArgumentList.Add(word);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
