using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Suites;
using Xtts.Net.OnnxRuntime;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;
using Xtts.Net.TorchSharp;

namespace Xtts.Net.Benchmarks;

/// <summary>A backend that can be named on the command line, with the limits it is held against.</summary>
/// <param name="Name">Its name.</param>
/// <param name="StepLimit">Most time of a decoding step, in times of reading its weights in single precision; <see langword="null"/> for no limit.</param>
/// <param name="LoadSeconds">Most time to load.</param>
/// <param name="LoadBytes">Most private memory to load.</param>
/// <param name="VocoderShare">Least share of the machine's multiply-adds that the vocoder must reach; <see langword="null"/> for no limit.</param>
internal sealed record BackendUnderTest(string Name, double? StepLimit, double LoadSeconds, double LoadBytes, double? VocoderShare)
{
    /// <summary>ONNX Runtime.</summary>
    public const string Onnx = "onnx";

    /// <summary>ONNX Runtime, the vocoder too.</summary>
    public const string OnnxGraph = "onnx-graph";

    /// <summary>TorchSharp over the mapped checkpoint.</summary>
    public const string Torch = "torch";

    /// <summary>ONNX Runtime's backend with weights of 4 bits.</summary>
    public const string OnnxNibbles = "onnx-int4";

    private const string OnnxBytes = "onnx-int8";

    private const string TorchCopied = "torch-copied", TorchHalf = "torch-float16weights", TorchBytes = "torch-int8weights";

    /// <summary>Whether there is such a backend.</summary>
    public static bool IsKnown(string name) => name is Onnx or OnnxGraph or OnnxBytes or OnnxNibbles or Torch or TorchCopied or TorchHalf or TorchBytes;

    /// <summary>Whether its weights are rounded, so that it is not expected to choose the codes of the others.</summary>
    public bool RoundsWeights => Name is OnnxBytes or OnnxNibbles or TorchHalf or TorchBytes;

    /// <summary>ONNX Runtime's backend in each of its precisions.</summary>
    public static IEnumerable<BackendUnderTest> OnnxPrecisions => [Find(Onnx), Find(OnnxBytes), Find(OnnxNibbles)];

    /// <summary>Whether one way of computing serves any number of sequences, so that batches are worth a look.</summary>
    public bool Batches => Name is OnnxBytes or OnnxNibbles;

    /// <summary>Precision of its weights, in a word.</summary>
    public string Precision => Name switch
    {
        OnnxBytes or TorchBytes => "int8",
        OnnxNibbles => "int4",
        TorchHalf => "float16",
        _ => "float32",
    };

    /// <summary>Whether it is ONNX Runtime's.</summary>
    public bool IsOnnx => OnnxPrecision is not null;

    /// <summary>The library that computes.</summary>
    public string Library => !IsOnnx ? "TorchSharp" : Name == OnnxGraph ? "ONNX Runtime, vocoder too" : "ONNX Runtime";

    /// <summary>Most seconds to the first sound of a stream; <see langword="null"/> for no limit.</summary>
    public double? FirstAudioSeconds => Name == OnnxNibbles ? 0.5 : null;

    /// <summary>Largest real-time factor of a text of eight segments; <see langword="null"/> for no limit.</summary>
    public double? TextRealTimeFactor => Batches ? 0.5 : null;

    /// <summary>Most private memory while one stream is made; <see langword="null"/> for no limit.</summary>
    public double? OneStreamBytes => Name == OnnxNibbles ? 0.9e9 : null;

    /// <summary>Most private memory while twenty streams are made at once; <see langword="null"/> for no limit.</summary>
    public double? ManyStreamsBytes => Name == OnnxNibbles ? 1.6e9 : null;

    /// <summary>A backend by its name.</summary>
    public static BackendUnderTest Find(string name) => name switch
    {
        Onnx => new(name, 1.25, 4, 2.2e9, 1),
        OnnxGraph => new(name, 1.25, 4, 2.2e9, 0.6),
        OnnxBytes or OnnxNibbles => new(name, null, 1, 1.2e9, 1),
        Torch => new(name, 1.8, 1, 300e6, null),
        TorchCopied => new(name, 1.8, 10, 2.6e9, null),
        _ => new(name, null, 30, 2.6e9, null),
    };

    /// <summary>Bytes of the weights that a step reads.</summary>
    public long StepBytes(ModelSizes sizes) => OnnxPrecision switch
    {
        OnnxRuntimePrecision.Int8 => StepWeights.Bytes(sizes, QuantizationScheme.Int8),
        OnnxRuntimePrecision.Int4 => StepWeights.Bytes(sizes, QuantizationScheme.Int4),
        _ => StepWeights.Bytes(sizes),
    };

    /// <summary>Makes the backend, on the processor.</summary>
    /// <param name="threads">Threads it may use.</param>
    /// <param name="folder">Where quantised weights are kept.</param>
    public IXttsBackend Create(int threads, string folder) => OnnxPrecision is { } precision
        ? new OnnxRuntimeBackend(new OnnxRuntimeOptions { IntraOpThreads = threads, Precision = precision, QuantizedWeightsFolder = folder, Vocoder = Name == OnnxGraph ? OnnxRuntimeVocoder.Graph : OnnxRuntimeVocoder.Automatic })
        : new TorchSharpBackend(new TorchSharpOptions
        {
            Device = TorchDevices.Cpu,
            Threads = threads,
            Precision = Name switch { TorchHalf => TorchPrecision.Float16Weights, TorchBytes => TorchPrecision.Int8Weights, _ => TorchPrecision.Float32 },
            WeightPlacement = Name == TorchCopied ? WeightPlacement.Copied : WeightPlacement.Mapped,
        });

    private OnnxRuntimePrecision? OnnxPrecision => Name switch
    {
        Onnx or OnnxGraph => OnnxRuntimePrecision.Float32,
        OnnxBytes => OnnxRuntimePrecision.Int8,
        OnnxNibbles => OnnxRuntimePrecision.Int4,
        _ => null,
    };
}
