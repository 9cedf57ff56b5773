using System.Diagnostics;
using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Floors;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Checkpoints;
using Xtts.Net.OnnxRuntime;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Parts;
using Xtts.Net.OnnxRuntime.Providers;
using Xtts.Net.OnnxRuntime.Sessions;
using Xtts.Net.OnnxRuntime.Vocoding;
using Xtts.Net.OnnxRuntime.Vocoding.Kernels;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>The vocoder's own kernels, for every width of registers that this processor has, in turns with the graph of ONNX Runtime, in one process and over the same weights.</summary>
internal static class KernelsSuite
{
    private const int Pairs = 6;
    private const int Frames = WindowedVocoder.DefaultWindowFrames + 28;    // a window with its context

    /// <summary>Measures the kernels.</summary>
    public static IEnumerable<Figure> Run(string path, int threads)
    {
        using var weights = ReadyModel.Open(path);
        var sizes = weights.Sizes;
        using (var team = new Floors.ThreadTeam(threads))
        {
            var rates = new Sample();
            for (int i = 0; i < Pairs; i++) rates.Add(new MultiplyAddFloor(team).Measure());
            yield return Figure.Information($"multiply-adds in registers, {MultiplyAddFloor.WidthInBits}-bit, {threads} threads", Rate(rates.Median), Rate(rates.Maximum));
        }

        using var graph = LoadGraph(weights, threads);
        var work = new Work(sizes);
        work.Measure(graph);
        float[] expected = [.. work.Samples];
        double loudest = expected.Max(Math.Abs);      // a random model's samples are faint
        foreach (var width in Enum.GetValues<RegisterWidth>().Where(RegisterWidths.Has).Reverse())
        {
            long start = Stopwatch.GetTimestamp();
            using var kernels = KernelVocoder.Load(weights, width, new KernelVocoderSettings { Threads = threads }, CancellationToken.None);
            double load = Stopwatch.GetElapsedTime(start).TotalSeconds;
            work.Measure(kernels);
            double difference = work.Samples.Zip(expected, (a, b) => Math.Abs(a - b)).Max() / loudest;
            var run = PairedRun.Measure(Pairs, () => work.Measure(graph), () => work.Measure(kernels));
            bool widest = width == RegisterWidths.Widest;
            yield return new Figure(
                $"vocoder kernels, {width}, {Frames} frames, {threads} threads", Rate(run.Subject.Median), Rate(run.Subject.Maximum), $"{Rate(run.Floor.Median)} (graph)", $"{run.Ratio.Median:F2}x",
                widest ? ">= 1.5x" : "", widest ? run.Ratio.Median >= 1.5 : null) { Runs = run.Account };
            yield return Figure.Information("  real-time factor", $"{work.Factor(run.Subject.Median):F3}", $"{work.Factor(run.Subject.Maximum):F3}");
            yield return Figure.Information("  that of the graph", $"{work.Factor(run.Floor.Median):F3}", $"{work.Factor(run.Floor.Maximum):F3}");
            yield return Figure.Limited("  largest difference of the samples, the loudest being 1", $"{difference:E1}", "", "<= 1E-004", difference <= 1e-4);
            yield return Figure.Information("  weights brought into form in", $"{load:F2} s");
        }
    }

    private static GraphVocoder LoadGraph(CheckpointWeights weights, int threads)
    {
        var provider = new SelectedProvider(ProviderFacts.Of(ExecutionProviders.Cpu), null, []);
        var sessions = new SessionFactory(new OnnxRuntimeOptions { IntraOpThreads = threads }, provider);
        var session = sessions.Create(HifiGanGraph.Build(weights, OnnxElementType.Float, tapped: false), SessionUse.Constant, CancellationToken.None);
        return new GraphVocoder(weights.Sizes, new FeedForwardPart(session, tap: null));
    }

    private static string Rate(double multiplyAdds) => $"{2 * multiplyAdds / 1e9:F0} GFLOP/s";

    /// <summary>A window and what it counts for.</summary>
    private sealed class Work(ModelSizes sizes)
    {
        private readonly float[] _features = RandomInputs.Values(Frames * sizes.Width), _speaker = RandomInputs.SpeakerEmbedding(sizes);
        private readonly double _multiplyAdds = VocoderArithmetic.MultiplyAdds(sizes, Frames);

        public float[] Samples { get; } = new float[Frames * sizes.OutputHop];

        /// <summary>Multiply-adds of direct convolutions for each second, whatever the vocoder did instead.</summary>
        public double Measure(IVocoder vocoder)
        {
            long start = Stopwatch.GetTimestamp();
            vocoder.Run(_features, Frames, _speaker, Samples);
            return _multiplyAdds / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        public double Factor(double rate) => _multiplyAdds / rate / ((double)Samples.Length / sizes.OutputSampleRate);
    }
}
