using System.Globalization;
using Xtts.Net.Benchmarks.Measurement;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>What a minute of audio, vocoded in one call, costs in memory, in a fresh process.</summary>
internal static class MinuteSuite
{
    /// <summary>Verb of the process that measures.</summary>
    public const string Verb = "measure-minute";

    private const int Frames = 60 * 24000 / 256;
    private const double LimitInBytes = 600e6;

    /// <summary>Measures in a fresh process. A backend cuts long calls into windows itself; a graph of ONNX Runtime leaves that to its caller.</summary>
    public static IEnumerable<Figure> Run(BackendUnderTest backend, string path, int threads)
    {
        if (backend.Name == BackendUnderTest.OnnxGraph) yield break;
        var report = FreshProcess.Run(Verb, backend.Name, path, threads.ToString(CultureInfo.InvariantCulture));
        string bytes = $"{report["increase"] / 1e6:F0} MB";
        yield return Figure.Limited("  private memory for a minute of audio, beyond the weights", bytes, bytes, $"< {LimitInBytes / 1e6:F0} MB", report["increase"] < LimitInBytes);
    }

    /// <summary>The work of the fresh process.</summary>
    public static void Measure(BackendUnderTest backend, string path, int threads)
    {
        using var ready = ReadyModel.Load(backend, path, threads);
        var sizes = ready.Model.Sizes;
        float[] features = RandomInputs.Values(Frames * sizes.Width), embedding = RandomInputs.SpeakerEmbedding(sizes);
        var samples = new float[Frames * sizes.OutputHop];
        using var memory = new MemoryWatch();
        ready.Model.Vocode(features, Frames, embedding, samples);
        FreshProcess.Report("increase", memory.Peak - memory.Start);
    }
}
