using System.Diagnostics;
using System.Globalization;

namespace Xtts.Net.WebServer.Storm;

/// <summary>What a process takes of the machine.</summary>
/// <param name="Resident">Memory in MiB, mapped weights included.</param>
/// <param name="Committed">Of that, what the garbage collector holds, in MiB, used or not.</param>
/// <param name="Live">Of that, what was in use after the last collection, in MiB.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Files">Open files and connections; 0 where the system does not tell.</param>
/// <param name="Children">Processes that it has started (ffmpeg) and that are still there.</param>
internal sealed record Footprint(double Resident, double Committed, double Live, int Threads, int Files, int Children)
{
    private const double MiB = 1 << 20;

    public static string Header => "resident MiB  committed MiB  live MiB  threads  open files  children";

    /// <param name="process">The process.</param>
    /// <param name="metrics">What it says of itself, as Prometheus reads it.</param>
    public static Footprint Of(Process process, string metrics)
    {
        process.Refresh();
        string files = $"/proc/{process.Id}/fd", parent = $"PPid:\t{process.Id}\n";
        int children = Process.GetProcessesByName("ffmpeg").Select(child => $"/proc/{child.Id}/status").Where(File.Exists).Count(status => File.ReadAllText(status).Contains(parent, StringComparison.Ordinal));
        return new Footprint(
            process.WorkingSet64 / MiB, Sum(metrics, "dotnet_gc_last_collection_memory_committed_size_bytes") / MiB, Sum(metrics, "dotnet_gc_last_collection_heap_size_bytes") / MiB,
            process.Threads.Count, Directory.Exists(files) ? Directory.GetFiles(files).Length : 0, children);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Resident,12:0}  {Committed,13:0}  {Live,8:0}  {Threads,7}  {Files,10}  {Children,8}");

    private static double Sum(string metrics, string name) => metrics.Split('\n').Where(line => line.StartsWith(name, StringComparison.Ordinal)).Sum(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
}
