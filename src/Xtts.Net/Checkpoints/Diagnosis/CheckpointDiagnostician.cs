using System.Collections.Immutable;
using Xtts.Net.Checkpoints.Diagnosis.Checks;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>Says what a file is, whether it is ready for inference, what is wrong, and what to do.</summary>
/// <remarks>
/// A bad file gives findings, not exceptions. Nothing in a file is run; without <see cref="DiagnosisOptions.Deep"/> no tensor is read, so that a trainer's file of 5 GB takes as
/// long as its directory. Thread-safe.
/// </remarks>
public static class CheckpointDiagnostician
{
    // Each check builds on what those before it found.
    private static readonly ImmutableArray<IDiagnosisCheck> Checks =
    [
        new FileCheck(), new OpeningCheck(), new ContentCheck(), new KeyCheck(), new ConfigurationCheck(),
        new ShapeCheck(), new VocabularyCheck(), new SpeakersCheck(), new LoadingCheck(), new WeightCheck(),
    ];

    /// <summary>Looks at a file, or at the checkpoint in a model's folder.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="options">What else is looked at; <see langword="null"/> for the files beside the checkpoint.</param>
    /// <param name="cancellationToken">Cancels the diagnosis.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CheckpointDiagnosis Diagnose(string path, DiagnosisOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var subject = new DiagnosisSubject(path, options ?? new DiagnosisOptions());
        foreach (var check in Checks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            check.Run(subject, cancellationToken);
            if (subject.IsSettled) break;
        }

        return subject.Conclude();
    }
}
