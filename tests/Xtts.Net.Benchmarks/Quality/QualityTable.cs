using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Loading;
using Xtts.Net.OnnxRuntime;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;
using Xtts.Net.Synthesis;
using Xtts.Net.Synthesis.Planning;
using Xtts.Net.Text;
using Xtts.Net.Voices;

namespace Xtts.Net.Benchmarks.Quality;

/// <summary>Tells what each precision of the processor changes in a model, against single precision.</summary>
internal static class QualityTable
{
    /// <summary>The verb that makes the table.</summary>
    public const string Verb = "quality";

    private static readonly CompositeFormat Line = CompositeFormat.Parse("| {0,-9} | {1,12} | {2,12} | {3,16} | {4,14} | {5,22} | {6,6} |");

    /// <summary>Makes the table.</summary>
    /// <returns>The exit status.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        QualityOptions options;
        try
        {
            options = QualityOptions.Parse(arguments);
        }
        catch (ArgumentException error)
        {
            Console.Error.WriteLine(error.Message);
            return 2;
        }

        var voice = await FindVoiceAsync(options);
        using var loaded = Loading.ModelLoader.Load(Configure(options), NullLogger.Instance, CancellationToken.None);
        IModelWeights weights = options.HeavyTails ? new HeavyTailedWeights(loaded.Weights) : loaded.Weights;
        using var reference = options.HeavyTails ? Backend(options, OnnxRuntimePrecision.Float32).Load(weights) : null;
        var prompts = Prompts(options, loaded, reference ?? loaded.Model, voice);
        Print("precision", "KL mean", "KL largest", "top-1 agreement", "latent SNR dB", "same greedy codes", "steps");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var precision in (OnnxRuntimePrecision[])[OnnxRuntimePrecision.Int8, OnnxRuntimePrecision.Int4])
        {
            using var model = Backend(options, precision).Load(weights);
            Print(QualityRow.Measure(precision.ToString(), model, prompts));
        }

        if (options.Layers) PrintLayers(weights, options.Threads ?? Environment.ProcessorCount);
        return 0;
    }

    private static void PrintLayers(IModelWeights weights, int threads)
    {
        Console.WriteLine();
        LayerTable.PrintHeading();
        foreach (var scheme in (QuantizationScheme[])[QuantizationScheme.Int8, QuantizationScheme.Int4]) LayerTable.Print(weights, scheme, threads);
    }

    private static List<QualityPrompt> Prompts(QualityOptions options, LoadedModel loaded, IXttsModel reference, Voice voice)
    {
        var sizes = loaded.Model.Sizes;
        var configuration = loaded.Configuration;
        var defaults = new GenerationDefaults { Temperature = configuration.Temperature, TopK = configuration.TopK, TopP = configuration.TopP, RepetitionPenalty = configuration.RepetitionPenalty };
        var parameters = GenerationParameters.Resolve(new GenerationSettings { Seed = 1, MaxCodes = options.Codes }, defaults, sizes);
        var segmenter = new TextSegmenter(loaded.Tokenizer, SpeechPlanner.MostIds(sizes));
        return
        [
            .. options.Texts.SelectMany(text => segmenter.Segment(text, options.Language)).Select(segment =>
                new QualityPrompt(reference, new DecodingPrompt(voice.Conditioning, (int[])[loaded.Tokenizer.StartId, .. segment.Ids, loaded.Tokenizer.StopId], parameters.MaxCodes), parameters)),
        ];
    }

    private static async Task<Voice> FindVoiceAsync(QualityOptions options)
    {
        await using var xtts = await XttsSynthesizer.LoadAsync(Configure(options), NullLoggerFactory.Instance, CancellationToken.None);
        return options.Clip is { } clip ? await xtts.CloneVoiceAsync([clip]) : xtts.BuiltInVoices[options.Voice!];
    }

    private static XttsOptions Configure(QualityOptions options) => new() { Model = options.Model, Backend = Backend(options, OnnxRuntimePrecision.Float32) };

    private static OnnxRuntimeBackend Backend(QualityOptions options, OnnxRuntimePrecision precision) => new(new OnnxRuntimeOptions { Precision = precision, IntraOpThreads = options.Threads, KeepQuantizedWeights = false });

    private static void Print(QualityRow row) => Print(
        row.Precision.ToLowerInvariant(),
        Number(row.Difference.Divergence, "0.0e+0"),
        Number(row.Difference.LargestDivergence, "0.0e+0"),
        Number(100 * row.Difference.Agreement, "0.00") + " %",
        Number(row.Difference.LatentRatio, "0.0"),
        $"{Number(row.SameCodes, "0.0")} of {Number(row.Codes, "0.0")}",
        Number(row.Difference.Steps, "0"));

    private static void Print(params object[] cells) => Console.WriteLine(string.Format(CultureInfo.InvariantCulture, Line, cells));

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
