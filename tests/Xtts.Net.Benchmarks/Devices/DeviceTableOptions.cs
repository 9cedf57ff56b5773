using System.Globalization;
using Xtts.Net.TorchSharp;

namespace Xtts.Net.Benchmarks.Devices;

/// <summary>What the command line of the table asks for.</summary>
internal sealed record DeviceTableOptions
{
    /// <summary>How the table is called.</summary>
    public const string Usage = "usage: Xtts.Net.Benchmarks device-table [--device cuda:0] [--precisions float32,float16,bfloat16] [--batches 1,8,64] [--folder DIR]";

    /// <summary>Device of the TorchSharp backend.</summary>
    public string Device { get; private init; } = TorchDevices.Cuda;

    /// <summary>Precisions, a row each.</summary>
    public IReadOnlyList<TorchPrecision> Precisions { get; private init; } = [TorchPrecision.Float32, TorchPrecision.Float16, TorchPrecision.BFloat16];

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
                "--precisions" => options with { Precisions = [.. value.Split(',').Select(Precision)] },
                "--batches" => options with { Batches = [.. value.Split(',').Select(Batch).Distinct()] },
                _ => throw Wrong(name),
            };
        }

        return options;
    }

    private static TorchPrecision Precision(string name) => Enum.TryParse(name, ignoreCase: true, out TorchPrecision precision) && Enum.IsDefined(precision) ? precision : throw Wrong(name);

    private static int Batch(string count) => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int batch) && batch is > 0 and <= 1024 ? batch : throw Wrong(count);

    private static ArgumentException Wrong(string argument) => new($"'{argument}' is not understood.{Environment.NewLine}{Usage}");
}
