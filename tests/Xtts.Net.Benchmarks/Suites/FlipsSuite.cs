using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Reporting;
using Xtts.Net.Benchmarks.Speaking;
using Xtts.Net.Generation;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>The same requests, text and seed, alone and among others: how many draws fall on another code because a batch rounds otherwise. On the demonstration model, in a fresh process.</summary>
/// <remarks>Codes do not depend on the vocoder, which is left out.</remarks>
internal static class FlipsSuite
{
    /// <summary>Verb of the process that measures.</summary>
    public const string Verb = "measure-flips";

    private const int RequestsOfRound = 200, RequestsAtOnce = 24, MostCodes = 160;

    private static readonly string[] Texts =
    [
        "A helyes válasz háromszáznegyvenöt.", "Holnap reggel korán indul a vonat.", "Köszönöm szépen a figyelmet!", "Melyik Magyarország legnagyobb tava?", "A kérdés nehéz volt, de a válasz egyszerű.",
        "Tegnap este későn értünk haza.", "Hány megyéje van az országnak?", "A verseny második fordulója következik.",
    ];

    /// <summary>Measures in fresh processes, one for each backend.</summary>
    /// <param name="backends">The backends.</param>
    /// <param name="threads">Threads of each.</param>
    /// <param name="folder">Where quantised weights are kept.</param>
    public static IEnumerable<Figure> Run(IEnumerable<BackendUnderTest> backends, int threads, string folder)
    {
        foreach (var backend in backends)
        {
            var report = Ask(backend, threads, folder, Effort.Full);
            string rate = $"{report.Rate:F1}";
            string name = $"{backend.Name}: flips in 100,000 codes ({report.Flips} in {report.Codes} codes of {report.Requests} requests)";
            yield return backend.Batches ? Figure.Limited(name, rate, "", "0", report.Flips == 0) : Figure.Information(name, rate);
        }
    }

    /// <summary>Measures in a fresh process.</summary>
    public static FlipsReport Ask(BackendUnderTest backend, int threads, string folder, Effort effort) =>
        FreshProcess.Ask(ReportJson.Default.FlipsReport, Verb, backend.Name, folder, threads.ToString(CultureInfo.InvariantCulture), effort.Name);

    /// <summary>The work of the fresh process.</summary>
    public static async Task MeasureAsync(BackendUnderTest backend, string folder, int threads, Effort effort)
    {
        var options = new XttsOptions
        {
            Model = Path.Combine(GoldenFolder.RepositoryRoot(), "samples", "QuickStart", "demo-voice"),
            Backend = new WrappedBackend(backend.Create(threads, folder), model => new SilentModel(model)),
        };
        await using var xtts = await XttsSynthesizer.LoadAsync(options, NullLoggerFactory.Instance, CancellationToken.None);
        var voice = xtts.BuiltInVoices.Values.First();
        var drawn = new DrawnCodes(backend.Name);
        for (ulong seed = 1; drawn.Compared < effort.ComparedCodes; seed += RequestsOfRound)
        {
            SpeechRequest[] requests = [.. Enumerable.Range(0, RequestsOfRound).Select(i => Request(voice, Texts[i % Texts.Length], seed + (ulong)i))];
            Speech[] alone = new Speech[requests.Length], loaded = new Speech[requests.Length];
            await SpeakAsync(xtts, requests, alone, atOnce: 1);
            await SpeakAsync(xtts, requests, loaded, RequestsAtOnce);
            for (int i = 0; i < requests.Length; i++) drawn.Add(alone[i].Codes.Span, loaded[i].Codes.Span);
        }

        FreshProcess.Answer(drawn.ToReport(), ReportJson.Default.FlipsReport);
    }

    // A request that ends makes room for the next one, so sequences join and leave between any two steps.
    private static Task SpeakAsync(XttsSynthesizer xtts, SpeechRequest[] requests, Speech[] speeches, int atOnce) =>
        Parallel.ForAsync(0, requests.Length, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (i, cancellationToken) => speeches[i] = await xtts.SynthesizeAsync(requests[i], cancellationToken));

    private static SpeechRequest Request(Voice voice, string text, ulong seed) => new() { Text = text, Voice = voice, Language = "hu", Generation = new GenerationSettings { Seed = seed, MaxCodes = MostCodes } };
}
