using System.Globalization;
using Xtts.Net.Benchmarks.Measurement;

namespace Xtts.Net.Benchmarks.Tables;

/// <summary>What the command line of the table asks for.</summary>
internal sealed record TableOptions
{
    /// <summary>How the table is called.</summary>
    public const string Usage =
        """
        usage: Xtts.Net.Benchmarks table [--backends onnx,onnx-int8,onnx-int4,torch] [--json FILE] [--threads N] [--folder DIR] [--effort full|brief]

          --backends LIST  what is measured, a row each (default: onnx,onnx-int8,onnx-int4,torch)
          --json FILE      where all figures are written for programs
          --threads N      threads of the floors and of the backends (default 2)
          --folder DIR     where the model files are written and looked for
          --effort brief   speaks everything once and short: to see that it runs, for no figures
        """;

    /// <summary>Backends, in order.</summary>
    public IReadOnlyList<BackendUnderTest> Backends { get; private init; } = [.. BackendUnderTest.OnnxPrecisions, BackendUnderTest.Find(BackendUnderTest.Torch)];

    /// <summary>File for programs; <see langword="null"/> for none.</summary>
    public string? Json { get; private init; }

    /// <summary>Threads of the floors and of the backends.</summary>
    public int Threads { get; private init; } = 2;

    /// <summary>How much is spoken.</summary>
    public Effort Effort { get; private init; } = Effort.Full;

    /// <summary>Folder of the model files.</summary>
    public string Folder { get; private init; } = Path.Combine(Path.GetTempPath(), "xtts-net-benchmarks");

    /// <summary>Reads a command line.</summary>
    /// <exception cref="ArgumentException">It is not understood.</exception>
    public static TableOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new TableOptions();
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string name = arguments[i], value = i + 1 < arguments.Length ? arguments[i + 1] : throw Wrong(name);
            options = name switch
            {
                "--backends" when value.Split(',') is var names && names.All(BackendUnderTest.IsKnown) => options with { Backends = [.. names.Distinct().Select(BackendUnderTest.Find)] },
                "--json" => options with { Json = value },
                "--effort" when value is "full" or "brief" => options with { Effort = Effort.Find(value) },
                "--folder" => options with { Folder = value },
                "--threads" when int.TryParse(value, CultureInfo.InvariantCulture, out int threads) && threads > 0 => options with { Threads = threads },
                _ => throw Wrong($"{name} {value}"),
            };
        }

        return options;
    }

    private static ArgumentException Wrong(string argument) => new($"'{argument}' is not understood.{Environment.NewLine}{Usage}");
}
