using System.Collections.Immutable;
using Xtts.Net.Backends;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>What a file is, whether it is ready for inference, what is wrong, and what to do. Immutable.</summary>
public sealed record CheckpointDiagnosis
{
    /// <summary>The file that was looked at; for a folder, the checkpoint in it.</summary>
    public required string Path { get; init; }

    /// <summary>Length of the file in bytes.</summary>
    public long Length { get; init; }

    /// <summary>Whether it can be used.</summary>
    public required DiagnosisVerdict Verdict { get; init; }

    /// <summary>What to do next, in one sentence.</summary>
    public required string NextStep { get; init; }

    /// <summary>What the file is by its first bytes.</summary>
    public FileKind Kind { get; init; }

    /// <summary>What the file holds.</summary>
    public CheckpointContent Content { get; init; }

    /// <summary>How the file is organised; <see langword="null"/> when it is no checkpoint that can be opened.</summary>
    public CheckpointLayout? Layout { get; init; }

    /// <summary>Everything that was found, most severe first.</summary>
    public ImmutableArray<DiagnosisFinding> Findings { get; init; } = [];

    /// <summary>Whether it has to be converted; <see langword="null"/> when it holds no model.</summary>
    public ConversionNeed? Conversion { get; init; }

    /// <summary>Element types of the model's weights, the most frequent first.</summary>
    public ImmutableArray<TensorElementType> Precisions { get; init; } = [];

    /// <summary>Sizes of the model; <see langword="null"/> when they cannot be told.</summary>
    public ModelSizes? Sizes { get; init; }

    /// <summary>The parts of the file.</summary>
    public ImmutableArray<ModelPart> Parts { get; init; } = [];

    /// <summary>How it was trained.</summary>
    public TrainingSummary Training { get; init; } = new();

    /// <summary>What it carries to go on with training; <see langword="null"/> when it is no trainer's file.</summary>
    public TrainerState? TrainerState { get; init; }

    /// <summary>The files that belong to it.</summary>
    public CompanionFiles Companions { get; init; } = new();

    /// <summary>The account of its keys; <see langword="null"/> when it holds no state dictionary.</summary>
    public KeyAccount? Keys { get; init; }

    /// <summary>Whether the checkpoint can be loaded.</summary>
    public bool IsReady => Verdict is DiagnosisVerdict.Ready or DiagnosisVerdict.ReadyWithRemarks;

    /// <summary>Whether something of a kind was found.</summary>
    /// <param name="code">The kind.</param>
    public bool Has(FindingCode code) => Findings.Any(finding => finding.Code == code);
}
