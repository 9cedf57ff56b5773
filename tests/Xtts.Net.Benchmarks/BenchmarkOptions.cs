using System.Globalization;

namespace Xtts.Net.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record BenchmarkOptions
{
    /// <summary>How the program is called.</summary>
    public const string Usage =
        """
        usage: Xtts.Net.Benchmarks [floors|text|opening|inspect|diagnosis|convert|load|decode|batching|vocoder|kernels|utterance|service|streams|flips|agreement|all] [--backend NAME] [--threads N] [--folder DIR] [--clean]

          floors      memory read bandwidth and fused multiply-add rate of this machine
          text        the text front end: vocabulary, cleaning, tokenising, splitting; needs no model files
          opening     opening a 5.6 GB trainer checkpoint and listing its tensors
          inspect     the command xtts inspect on it, from start to end of its process
          diagnosis   what a trainer checkpoint is; every weight of a model, and of two
          convert     exporting a full-size model, against copying a file
          load        a full-size model from its .pth to ready
          decode      one decoding step at context 200
          batching    decoding steps of 1 to 8 sequences, against one another
          vocoder     features to waveform
          kernels     the vocoder's own kernels of every width of registers, in turns with the graph of ONNX Runtime
          utterance   ten seconds of speech, part by part
          service     first audio of a stream, texts of several segments, what streaming costs; as an application meets them
          streams     twenty streams at once on one model: memory and first audio
          flips       codes that the same requests draw alone and under load, on the demonstration model; needs no model files
          agreement   50 greedy codes of three texts on ONNX Runtime and on the TorchSharp backend that was named
          all         everything but agreement, kernels, service, streams and flips (default)

          --backend NAME  what runs the model: onnx (default), onnx-graph (its vocoder as a graph), onnx-int8, onnx-int4, torch, torch-copied (weights in memory of their own), torch-float16weights, torch-int8weights
          --threads N   threads of the floors and of the backend (default 2)
          --folder DIR  where the model files are written and looked for (default: xtts-net-benchmarks in the system's temporary folder)
          --clean       deletes the model files and ends
        """;

    /// <summary>Suite to run.</summary>
    public string Suite { get; private init; } = "all";

    /// <summary>Name of the backend that runs the model.</summary>
    public string Backend { get; private init; } = BackendUnderTest.Onnx;

    /// <summary>Threads of the floors and of the backend.</summary>
    public int Threads { get; private init; } = 2;

    /// <summary>Folder of the model files.</summary>
    public string Folder { get; private init; } = Path.Combine(Path.GetTempPath(), "xtts-net-benchmarks");

    /// <summary>Whether the model files are to be deleted.</summary>
    public bool Clean { get; private init; }

    /// <summary>Whether a suite was asked for.</summary>
    public bool Wants(string suite) => Suite == suite || (Suite == "all" && suite is not ("agreement" or "kernels" or "service" or "streams" or "flips"));

    /// <summary>Reads a command line.</summary>
    /// <exception cref="ArgumentException">It is not understood.</exception>
    public static BenchmarkOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new BenchmarkOptions();
        for (int i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "floors" or "text" or "opening" or "inspect" or "diagnosis" or "convert" or "load" or "decode" or "batching" or "vocoder" or "kernels" or "utterance" or "service" or "streams" or "flips" or "agreement" or "all" => options with { Suite = arguments[i] },
                "--clean" => options with { Clean = true },
                "--backend" when i + 1 < arguments.Length && BackendUnderTest.IsKnown(arguments[i + 1]) => options with { Backend = arguments[++i] },
                "--folder" when i + 1 < arguments.Length => options with { Folder = arguments[++i] },
                "--threads" when i + 1 < arguments.Length && int.TryParse(arguments[++i], CultureInfo.InvariantCulture, out int threads) && threads > 0 => options with { Threads = threads },
                _ => throw new ArgumentException($"'{arguments[i]}' is not understood.{Environment.NewLine}{Usage}"),
            };
        }

        return options;
    }
}
