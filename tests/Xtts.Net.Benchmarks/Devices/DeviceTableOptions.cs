using System.Globalization;
using Xtts.Net.OnnxRuntime;
using Xtts.Net.TorchSharp;

namespace Xtts.Net.Benchmarks.Devices;

/// <summary>What the command line of the table asks for.</summary>
internal sealed record DeviceTableOptions
{
    /// <summary>How the table is called.</summary>
    public const string Usage =
        """
        usage: Xtts.Net.Benchmarks device-table [--backend torch] [--device cuda:0] [--precisions float32,float16,bfloat16] [--batches 1,8,64] [--folder DIR]
               Xtts.Net.Benchmarks device-table --backend onnx [--provider cuda|webgpu|dml|auto|cpu] [--capture-graphs true] [--precisions float32,float16,int4] [--batches 1,8,64] [--folder DIR]
        """;

    private IReadOnlyList<string>? _precisions;

    /// <summary>Device of the TorchSharp backend.</summary>
    public string Device { get; private init; } = TorchDevices.Cuda;

    /// <summary>Whether the ONNX Runtime backend is measured, in the place of TorchSharp.</summary>
    public bool Onnx { get; private init; }

    /// <summary>Provider of the ONNX Runtime backend.</summary>
    public string Provider { get; private init; } = ExecutionProviders.Auto;

    /// <summary>Whether that backend records steps on the device and plays them again.</summary>
    public bool CaptureGraphs { get; private init; }

    /// <summary>Names of precisions, a row each.</summary>
    public IReadOnlyList<string> Precisions => _precisions ?? (Onnx ? ["float32", "float16", "int4"] : ["float32", "float16", "bfloat16"]);

    /// <summary>Sequences that step together, a column each.</summary>
    public IReadOnlyList<int> Batches { get; private init; } = [1, 8, 64];

    /// <summary>Folder of the model files; <see langword="null"/> for the usual one.</summary>
    public string? Folder { get; private init; }

    /// <summary>Reads a command line.</summary>
    /// <exception cref="ArgumentException">It is not understood.</exception>
    public static DeviceTableOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new DeviceTableOptions();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string name = arguments[i], value = i + 1 < arguments.Length ? arguments[i + 1] : throw Wrong(name);
            options = name switch
            {
                "--device" => options with { Device = value },
                "--folder" => options with { Folder = value },
                "--backend" when value is "torch" or "onnx" => options with { Onnx = value == "onnx" },
                "--provider" => options with { Provider = value },
                "--capture-graphs" when bool.TryParse(value, out bool captures) => options with { CaptureGraphs = captures },
                "--precisions" => options with { _precisions = value.Split(',') },
                "--batches" => options with { Batches = [.. value.Split(',').Select(Batch).Distinct()] },
                _ => throw Wrong(name),
            };
        }

        return options.Precisions.All(options.Knows) ? options : throw Wrong("--precisions");
    }

    private bool Knows(string precision) => Onnx
        ? Enum.TryParse(precision, ignoreCase: true, out OnnxRuntimePrecision onnx) && Enum.IsDefined(onnx)
        : Enum.TryParse(precision, ignoreCase: true, out TorchPrecision torch) && Enum.IsDefined(torch);

    private static int Batch(string count) => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int batch) && batch is > 0 and <= 1024 ? batch : throw Wrong(count);

    private static ArgumentException Wrong(string argument) => new($"'{argument}' is not understood.{Environment.NewLine}{Usage}");
}
