using System.Diagnostics;
using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Floors;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>The vocoder at the window that synthesis uses, as multiply-adds per second against what the cores can do.</summary>
internal static class VocoderSuite
{
    private const int Pairs = 6, Frames = WindowedVocoder.DefaultWindowFrames;

    /// <summary>Measures windows in turns with register-only multiply-adds.</summary>
    public static IEnumerable<Figure> Run(BackendUnderTest backend, IXttsModel model, ThreadTeam team)
    {
        var run = Measure(model, team);
        yield return new Figure(
            $"vocoder, {Frames} frames, {team.Size} threads",
            $"{2 * run.Subject.Median / 1e9:F0} GFLOP/s",
            $"{2 * run.Subject.Maximum / 1e9:F0} GFLOP/s",
            $"{2 * run.Floor.Median / 1e9:F0} GFLOP/s ({MultiplyAddFloor.WidthInBits}-bit)",
            $"{100 * run.Ratio.Median:F0} %",
            backend.VocoderShare is { } limit ? $">= {100 * limit:F0} %" : "",
            backend.VocoderShare is { } share ? run.Ratio.Median >= share : null) { Runs = run.Account };
        yield return Figure.Information("  its real-time factor", $"{RealTimeFactor(model.Sizes, run.Subject.Median):F2}", $"{RealTimeFactor(model.Sizes, run.Subject.Maximum):F2}");
    }

    /// <summary>Time for a second of sound.</summary>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="rate">Multiply-adds per second.</param>
    public static double RealTimeFactor(ModelSizes sizes, double rate) => VocoderArithmetic.MultiplyAdds(sizes, Frames) / rate * sizes.OutputSampleRate / ((double)Frames * sizes.OutputHop);

    /// <summary>Measures windows in turns with register-only multiply-adds, both in multiply-adds per second.</summary>
    public static PairedRun Measure(IXttsModel model, ThreadTeam team)
    {
        float[] features = RandomInputs.Values(Frames * model.Sizes.Width), embedding = RandomInputs.SpeakerEmbedding(model.Sizes);
        var samples = new float[Frames * model.Sizes.OutputHop];
        double work = VocoderArithmetic.MultiplyAdds(model.Sizes, Frames);
        var floor = new MultiplyAddFloor(team);
        Vocode();
        return PairedRun.Measure(Pairs, floor.Measure, Vocode);

        double Vocode()
        {
            long start = Stopwatch.GetTimestamp();
            model.Vocode(features, Frames, embedding, samples);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return float.IsFinite(samples[^1]) ? work / seconds : throw new InvalidOperationException("The waveform is not finite.");
        }
    }
}
