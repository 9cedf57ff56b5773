using System.Collections.Immutable;
using System.Globalization;
using Xtts.Net.Checkpoints.Diagnosis.Contents;

namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>Accounts for every key.</summary>
internal sealed class KeyCheck : IDiagnosisCheck
{
    private const int Named = 4;

    /// <inheritdoc/>
    public void Run(DiagnosisSubject subject, CancellationToken cancellationToken)
    {
        var checkpoint = subject.Checkpoint!;
        subject.Keys = new XttsKeyMapper().Map(checkpoint);
        var account = subject.Account = new KeyAccount(subject.Keys.Assignments, MissingKeys.Of(subject.Keys, cancellationToken));
        ReportMissing(subject, account);
        if (account.Unexpected > 0)
        {
            subject.Remark(
                FindingCode.UnexpectedTensors,
                $"{Count(account.Unexpected, "tensor")} of the file {Verb(account.Unexpected)} no tensor of an XTTS v2 model: {Names(subject, KeyCategory.Unexpected)}.",
                "Nothing has to be done: inference does not read them, though strict loaders refuse such a file.");
        }

        if (account.Duplicates > 0) subject.Note(FindingCode.DuplicateTensors, $"{Count(account.Duplicates, "key")} repeat tensors under a second name, as the inference wrapper does: {Names(subject, KeyCategory.Duplicate)}. They are skipped.");
        if (account.TrainingOnly > 0) subject.Note(FindingCode.TrainingTensors, $"{Count(account.TrainingOnly, "key")} are for training only: {Names(subject, KeyCategory.TrainingOnly)}. They are skipped.");
        if (account.MaskBuffers > 0) subject.Note(FindingCode.MaskBuffers, $"{Count(account.MaskBuffers, "key")} are causal masks of older transformers versions. They are skipped.");
        ReportSpellings(subject, checkpoint, account);
    }

    private static void ReportMissing(DiagnosisSubject subject, KeyAccount account)
    {
        if (account.Missing.IsEmpty) return;
        string names = string.Join(", ", account.Missing.Take(Named).Select(key => key.Nearest is null ? $"'{key.Name}'" : $"'{key.Name}' (nearest in the file: '{key.Nearest}')"));
        string others = account.Missing.Length > Named ? string.Create(CultureInfo.InvariantCulture, $" and {account.Missing.Length - Named:N0} more") : "";
        subject.Error(FindingCode.MissingTensors, $"'{subject.FileName}' lacks {Count(account.Missing.Length, "tensor")} that the model needs: {names}{others}.", "Use a complete checkpoint: this one was cut down or saved from an altered model.");
    }

    private static void ReportSpellings(DiagnosisSubject subject, ICheckpoint checkpoint, KeyAccount account)
    {
        string[] prefixes = [.. checkpoint.Tensors.Keys.Select(KeyPrefixes.Of).Where(prefix => prefix.Length > 0).Distinct(StringComparer.Ordinal)];
        if (prefixes.Length > 0) subject.Note(FindingCode.KeyPrefix, $"Keys begin with {string.Join(" or ", prefixes.Select(prefix => $"'{prefix}'"))}, the name of a wrapper. It is dropped while loading.");
        if (account.Entries.Any(entry => entry.Category == KeyCategory.Mapped && entry.Key.EndsWith(".weight_g", StringComparison.Ordinal)))
            subject.Note(FindingCode.OldWeightNorm, "Weight norm is stored as 'weight_g' and 'weight_v', its older names. They are read like the newer ones.");
        if (subject.Precisions is [TensorElementType.Float16 or TensorElementType.BFloat16, ..]) subject.Note(FindingCode.HalfPrecision, $"Weights are stored in 16 bits ({subject.Precisions[0]}). They are widened or used as they are, as the backend likes.");
        if (checkpoint.Layout == CheckpointLayout.Trainer) subject.Note(FindingCode.NoConversionNeeded, $"This is a training checkpoint. {new ConversionNeed(0, account.Read)} It is loaded as it is.");
        if (subject.TrainerState is { OptimizerBytes: > 0 } state)
            subject.Note(FindingCode.OptimizerState, $"{ByteSize.Of(state.OptimizerBytes)} of its {ByteSize.Of(subject.Length)} are the optimizer's state, which inference never reads; an export leaves it out.");
    }

    private static string Names(DiagnosisSubject subject, KeyCategory category)
    {
        ImmutableArray<KeyAssignment> entries = [.. subject.Keys!.Assignments.Where(entry => entry.Category == category)];
        return string.Join(", ", entries.Take(Named).Select(entry => $"'{entry.Key}'")) + (entries.Length > Named ? ", …" : "");
    }

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static string Verb(int count) => count == 1 ? "is" : "are";
}
