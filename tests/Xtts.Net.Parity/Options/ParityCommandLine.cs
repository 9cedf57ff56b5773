using Xtts.Net.OnnxRuntime;

namespace Xtts.Net.Parity.Options;

/// <summary>Reads the command line.</summary>
internal static class ParityCommandLine
{
    public const string Usage = """
        Holds Xtts.Net against recorded values of the reference implementation.

        dotnet run -c Release --project tests/Xtts.Net.Parity -- --goldens DIR [options]

          --goldens DIR      folder with manifest_stages.json, manifest_checkpoints.json and text/ (or with the .jsonl files themselves)
          --suite NAME       stages, checkpoints, text or all (what the folder has); repeatable; default all
          --backend NAME     backend that runs the model: onnx (default), torch (on the processor), torch-auto (on the first GPU if there is one),
                             torch-float32, torch-float16 or torch-bfloat16 (on the first GPU)
          --provider NAME    execution provider of the backend onnx: cpu (default), cuda, webgpu, dml, coreml, plugin, auto
          --precision NAME   precision of the backend onnx: float32 (default), float16, int8, int4; in all but the first the GPT's steps are led along the recorded
                             codes and held to the tolerance of that precision: 1e-2, 0.06 and 0.6 of the largest recorded value
          --capture-graphs B true or false (default): whether that backend records steps on the device and plays them again, for checkpoints' utterances
          --vocab FILE       vocab.json of the released model, for text files named real-*, with ids that vocab-small.json lacks, or without one beside them;
                             their ids are skipped without it
          --ja-dict DIR      dictionary for cleaning Japanese text
          --skip PATTERN     leaves out the manifest paths that match, such as 'bad/*'; repeatable; what is left out is counted as skipped

        Every check prints one line: name, measured error, tolerance, ok / FAIL / skip. The last line is 'N passed, N failed, N skipped'.
        The exit status is 0 when something was checked and nothing failed, 1 otherwise, 2 when the command line is wrong.
        """;

    /// <summary>Reads arguments.</summary>
    /// <exception cref="UsageException">They make no sense.</exception>
    public static ParityOptions Parse(IReadOnlyList<string> arguments)
    {
        string? goldens = null;
        var options = new ParityOptions { Goldens = "" };
        var suites = ParitySuite.None;
        for (int i = 0; i < arguments.Count; i += 2)
        {
            string name = arguments[i];
            string value = i + 1 < arguments.Count ? arguments[i + 1] : throw new UsageException($"'{name}' needs a value.");
            switch (name)
            {
                case "--goldens": goldens = ExistingFolder(name, value); break;
                case "--suite": suites |= Suite(value); break;
                case "--backend": options = options with { Backend = value }; break;
                case "--provider": options = options with { Provider = value }; break;
                case "--precision": options = options with { Precision = Precision(value) }; break;
                case "--capture-graphs": options = options with { CaptureGraphs = bool.TryParse(value, out bool captures) ? captures : throw new UsageException($"{name}: '{value}' is neither true nor false.") }; break;
                case "--vocab": options = options with { Vocabulary = ExistingFile(name, value) }; break;
                case "--ja-dict": options = options with { JapaneseDictionary = ExistingFolder(name, value) }; break;
                case "--skip": options = options with { Skipped = [.. options.Skipped, value] }; break;
                default: throw new UsageException($"'{name}' is not an option.");
            }
        }

        return options with
        {
            Goldens = goldens ?? throw new UsageException("--goldens is missing."),
            Suites = suites == ParitySuite.None ? ParitySuite.All : suites,
        };
    }

    private static ParitySuite Suite(string value) => value switch
    {
        "stages" => ParitySuite.Stages,
        "checkpoints" => ParitySuite.Checkpoints,
        "text" => ParitySuite.Text,
        "all" => ParitySuite.All,
        _ => throw new UsageException($"'{value}' is not a suite; there are stages, checkpoints, text and all."),
    };

    private static OnnxRuntimePrecision Precision(string value) => Enum.TryParse(value, ignoreCase: true, out OnnxRuntimePrecision precision) && Enum.IsDefined(precision)
        ? precision
        : throw new UsageException($"'{value}' is not a precision; there are float32, float16, int8 and int4.");

    private static string ExistingFolder(string name, string value) =>
        Directory.Exists(value) ? Path.GetFullPath(value) : throw new UsageException($"{name}: there is no folder '{value}'.");

    private static string ExistingFile(string name, string value) =>
        File.Exists(value) ? Path.GetFullPath(value) : throw new UsageException($"{name}: there is no file '{value}'.");
}
