using System.Diagnostics;
using System.Globalization;

namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>How much of the machine other programs (or, on a virtual machine, other guests) used since the object was made. Known on Linux only.</summary>
internal sealed class OtherLoad
{
    private const double TickSeconds = 0.01;    // USER_HZ of /proc/stat
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly double _others = Others();

    /// <summary>Whether others used less than a tenth of the machine, or it cannot be told; two ticks a core are within the counters' resolution.</summary>
    public bool IsQuiet
    {
        get
        {
            double seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds * Environment.ProcessorCount;
            return Others() - _others < (0.1 * seconds) + (2 * TickSeconds * Environment.ProcessorCount);
        }
    }

    /// <summary>Share of the machine that others used, 0 to 1.</summary>
    public double Share => Math.Clamp((Others() - _others) / (Stopwatch.GetElapsedTime(_start).TotalSeconds * Environment.ProcessorCount), 0, 1);

    /// <summary>Returns as soon as the machine looks quiet, or when the time is over.</summary>
    public static void AwaitQuiet(TimeSpan atMost)
    {
        OtherLoad load;
        long start = Stopwatch.GetTimestamp();
        do
        {
            load = new OtherLoad();
            Thread.Sleep(Glance);
        }
        while (!load.IsQuiet && Stopwatch.GetElapsedTime(start) < atMost);
    }

    private static double Others()
    {
        if (!OperatingSystem.IsLinux()) return 0;
        // cpu user nice system idle iowait irq softirq steal …
        string[] fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double busy = ((int[])[1, 2, 3, 6, 7, 8]).Sum(field => long.Parse(fields[field], CultureInfo.InvariantCulture)) * TickSeconds;
        using var self = Process.GetCurrentProcess();
        return busy - self.TotalProcessorTime.TotalSeconds;
    }
}
