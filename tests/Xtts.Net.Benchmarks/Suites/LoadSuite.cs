using System.Diagnostics;
using System.Globalization;
using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Reporting;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>A full-size model from its <c>.pth</c> to ready, each time in a fresh process.</summary>
internal static class LoadSuite
{
    /// <summary>Verb of the process that measures.</summary>
    public const string Verb = "measure-load";

    private const int Processes = 3;

    /// <summary>Measures in fresh processes.</summary>
    public static IEnumerable<Figure> Run(BackendUnderTest backend, string path, int threads)
    {
        Sample ready = new(), peak = new(), resident = new(), firstUse = new(), usedPeak = new();
        var runs = Collect(backend, path, threads);
        foreach (var report in runs.Kept)
        {
            ready.Add(report["ready"]);
            peak.Add(report["peak"]);
            resident.Add(report["resident"]);
            firstUse.Add(report["first-use"]);
            usedPeak.Add(report["used-peak"]);
        }

        yield return Figure.Limited("model ready from .pth", $"{ready.Median:F2} s", $"{ready.Minimum:F2} s", $"< {backend.LoadSeconds:F0} s", ready.Median < backend.LoadSeconds) with { Runs = runs.Account };
        yield return Figure.Limited("  private memory at its peak", Bytes(peak.Median), Bytes(peak.Minimum), $"< {backend.LoadBytes / 1e9:F1} GB", peak.Median < backend.LoadBytes);
        yield return Figure.Information("  private memory when ready", Bytes(resident.Median), Bytes(resident.Minimum));
        yield return Figure.Information("  first use of every part after that", $"{firstUse.Median:F2} s", $"{firstUse.Minimum:F2} s");
        yield return Figure.Information("  private memory at its peak, first use included", Bytes(usedPeak.Median), Bytes(usedPeak.Minimum));
    }

    /// <summary>Loads once in a fresh process, so that quantised weights are in their file and the checkpoint is in the system's cache.</summary>
    public static void Prepare(BackendUnderTest backend, string path, int threads) => FreshProcess.Run(Verb, backend.Name, path, threads.ToString(CultureInfo.InvariantCulture));

    /// <summary>Measures in fresh processes.</summary>
    public static LoadReport Ask(BackendUnderTest backend, string path, int threads)
    {
        var runs = Collect(backend, path, threads).Kept;
        return new LoadReport(Spread.Of(runs.Select(run => run["ready"])), Spread.Of(runs.Select(run => run["peak"])));
    }

    /// <summary>The work of the fresh process: loads, uses every part once, and reports.</summary>
    public static void Measure(BackendUnderTest backend, string path, int threads)
    {
        var load = new OtherLoad();
        using var memory = new MemoryWatch();
        long start = Stopwatch.GetTimestamp();
        using var ready = ReadyModel.Load(backend, path, threads);
        FreshProcess.Report("ready", Stopwatch.GetElapsedTime(start).TotalSeconds);
        FreshProcess.Report("peak", memory.Peak);
        using (var now = new PrivateMemory()) FreshProcess.Report("resident", now.Read());
        start = Stopwatch.GetTimestamp();
        UseEveryPart(ready.Model);
        FreshProcess.Report("first-use", Stopwatch.GetElapsedTime(start).TotalSeconds);
        FreshProcess.Report("used-peak", memory.Peak);
        FreshProcess.Report(load);
    }

    private static QuietRun<IReadOnlyDictionary<string, double>> Collect(BackendUnderTest backend, string path, int threads) =>
        QuietRun<IReadOnlyDictionary<string, double>>.Collect(Processes, () => FreshProcess.RunQuiet(Verb, backend.Name, path, threads.ToString(CultureInfo.InvariantCulture)));

    private static void UseEveryPart(IXttsModel model)
    {
        const int Frames = 100;
        var sizes = model.Sizes;
        model.EncodeConditioning(RandomInputs.Values(sizes.ConditioningMelBands * Frames), Frames);
        float[] embedding = model.EncodeSpeaker(RandomInputs.Values(sizes.SpeakerMelBands * Frames), Frames);
        using var batch = model.CreateDecodingBatch(capacity: 1);
        batch.Add(RandomInputs.Prompt(sizes, textIds: 62, maxCodes: 215));
        batch.Step([1]);
        model.Vocode(RandomInputs.Values(sizes.Width * Frames), Frames, embedding, new float[Frames * sizes.OutputHop]);
    }

    private static string Bytes(double bytes) => $"{bytes / 1e9:F2} GB";
}
