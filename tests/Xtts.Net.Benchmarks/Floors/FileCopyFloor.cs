using System.Diagnostics;

namespace Xtts.Net.Benchmarks.Floors;

/// <summary>The time that the system's own copy of a file takes until the copy is on the disk: <c>cp</c>, elsewhere what .NET asks the system for.</summary>
internal static class FileCopyFloor
{
    /// <summary>Copies a file, waits for the disk, and deletes the copy.</summary>
    /// <returns>Seconds until the copy was on the disk.</returns>
    public static double Measure(string source, string copy)
    {
        long start = Stopwatch.GetTimestamp();
        if (OperatingSystem.IsWindows())
        {
            File.Copy(source, copy, overwrite: true);
        }
        else
        {
            using var cp = Process.Start("cp", [source, copy]);
            cp.WaitForExit();
            if (cp.ExitCode != 0) throw new IOException($"cp ended with {cp.ExitCode}.");
        }

        using (var written = File.OpenHandle(copy, FileMode.Open, FileAccess.ReadWrite)) RandomAccess.FlushToDisk(written);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        File.Delete(copy);
        return seconds;
    }
}
