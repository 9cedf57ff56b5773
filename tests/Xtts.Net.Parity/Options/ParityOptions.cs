using System.IO.Enumeration;
using Xtts.Net.OnnxRuntime;

namespace Xtts.Net.Parity.Options;

/// <summary>What to check and with what.</summary>
internal sealed record ParityOptions
{
    /// <summary>Folder of the goldens.</summary>
    public required string Goldens { get; init; }

    /// <summary>Parts to check.</summary>
    public ParitySuite Suites { get; init; } = ParitySuite.All;

    /// <summary>Name of the backend that runs the model.</summary>
    public string Backend { get; init; } = "onnx";

    /// <summary>Execution provider of the ONNX Runtime backend.</summary>
    public string Provider { get; init; } = ExecutionProviders.Cpu;

    /// <summary>Precision of the ONNX Runtime backend.</summary>
    public OnnxRuntimePrecision Precision { get; init; }

    /// <summary>Whether the ONNX Runtime backend captures steps where no intermediate values are looked at.</summary>
    public bool CaptureGraphs { get; init; }

    /// <summary>Vocabulary for the text files named <c>real-*</c>.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>Dictionary for reading Japanese script.</summary>
    public string? JapaneseDictionary { get; init; }

    /// <summary>Wildcard patterns of manifest paths that are left out.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Whether a path of a manifest is to be left out.</summary>
    public bool Skips(string path) => Skipped.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false));
}
