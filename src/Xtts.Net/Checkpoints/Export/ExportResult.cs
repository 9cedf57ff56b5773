using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>What was written. Immutable.</summary>
public sealed record ExportResult
{
    /// <summary>The checkpoint that was read.</summary>
    public required string SourcePath { get; init; }

    /// <summary>Its length in bytes, optimizer and training data included.</summary>
    public required long SourceBytes { get; init; }

    /// <summary>The file that was written.</summary>
    public required string OutputPath { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long OutputBytes { get; init; }

    /// <summary>Its format.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>Keys of the source's state dictionary.</summary>
    public required int KeysRead { get; init; }

    /// <summary>Keys that were written.</summary>
    public required int KeysWritten { get; init; }

    /// <summary>Of those, how many have another name than in the source.</summary>
    public required int KeysRenamed { get; init; }

    /// <summary>Of those, how many have another element type than in the source.</summary>
    public required int KeysConverted { get; init; }

    /// <summary>Keys that were not written, by reason. What lies beside the state dictionary (optimizer, scaler) has no keys and is never written.</summary>
    public ImmutableArray<ExportOmission> LeftOut { get; init; } = [];
}
