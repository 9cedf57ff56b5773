using System.Globalization;
using Xtts.Net.Benchmarks.Floors;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Reporting;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>Steps of 1, 4 and 8 sequences and the vocoder, each in turns with its floor. In a fresh process.</summary>
internal static class ModelSuite
{
    /// <summary>Verb of the process that measures.</summary>
    public const string Verb = "measure-model";

    private static readonly int[] Sequences = [1, 4, 8];

    /// <summary>Measures in a fresh process.</summary>
    public static ModelReport Ask(BackendUnderTest backend, string path, int threads) =>
        FreshProcess.Ask(ReportJson.Default.ModelReport, Verb, backend.Name, path, threads.ToString(CultureInfo.InvariantCulture));

    /// <summary>The work of the fresh process.</summary>
    public static void Measure(BackendUnderTest backend, string path, int threads)
    {
        var load = new OtherLoad();
        using var ready = ReadyModel.Load(backend, path, threads);
        using var team = new ThreadTeam(threads);
        var sizes = ready.Model.Sizes;
        var steps = new List<StepReport>();
        using (var floor = new MemoryReadFloor(team, backend.StepBytes(sizes)))
        {
            foreach (int sequences in Sequences)
            {
                var step = DecodeSuite.Measure(ready.Model, floor, sequences);
                steps.Add(new StepReport(sequences, Spread.Of(step.Subject), Spread.Of(step.Floor), Spread.Of(step.Ratio)));
            }
        }

        var vocoder = VocoderSuite.Measure(ready.Model, team);
        var factor = new Spread(Factor(vocoder.Subject.Median), Factor(vocoder.Subject.Maximum), Factor(vocoder.Subject.Minimum), vocoder.Subject.Count);
        FreshProcess.Answer(new ModelReport(steps, new VocoderReport(factor, Spread.Of(vocoder.Ratio)), load.Share), ReportJson.Default.ModelReport);

        double Factor(double rate) => VocoderSuite.RealTimeFactor(sizes, rate);
    }
}
