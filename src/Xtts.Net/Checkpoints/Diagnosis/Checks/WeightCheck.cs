using Xtts.Net.Checkpoints.Diagnosis.Weights;

namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>Reads every weight, when asked to.</summary>
internal sealed class WeightCheck : IDiagnosisCheck
{
    private const int Named = 5;

    /// <inheritdoc/>
    public void Run(DiagnosisSubject subject, CancellationToken cancellationToken)
    {
        if (!subject.Options.Deep) return;
        try
        {
            var scan = WeightScan.Of(subject.Checkpoint!, subject.Options.Progress, cancellationToken);
            var mapped = subject.Keys!.Assignments.Where(entry => entry.Category == KeyCategory.Mapped).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
            Report(subject, scan, mapped);
        }
        catch (XttsException e)
        {
            subject.Error(FindingCode.DamagedFile, e.Message);
        }
    }

    private static void Report(DiagnosisSubject subject, WeightScan scan, HashSet<string> mapped)
    {
        string[] broken = [.. scan.NonFinite.Where(mapped.Contains)], unused = [.. scan.NonFinite.Except(broken, StringComparer.Ordinal)];
        if (broken.Length > 0)
        {
            subject.Error(
                FindingCode.NonFiniteWeights,
                $"{Count(broken)} of the model {Hold(broken)} values that are no numbers (NaN or infinity): {Names(broken)}. Training went astray before this was saved.",
                "Use an earlier checkpoint of the run, and train on with a lower learning rate or in fp32.");
        }

        if (unused.Length > 0) subject.Remark(FindingCode.NonFiniteWeights, $"{Count(unused)} that inference does not read {Hold(unused)} values that are no numbers: {Names(unused)}.", "Nothing has to be done for inference; do not train on from this file.");

        // A bias or a norm may well be zero; a matrix of zeros was never trained or got lost.
        string[] zero = [.. scan.Zero.Where(key => mapped.Contains(key) && subject.Checkpoint!.Tensors[key].Shape.Length > 1)];
        if (zero.Length > 0) subject.Remark(FindingCode.ZeroWeights, $"{Count(zero)} of the model {Hold(zero)} nothing but zeros: {Names(zero)}.", "Compare with the base model: weights may have been lost when the file was written.");
    }

    private static string Count(string[] keys) => keys.Length == 1 ? "1 tensor" : $"{keys.Length} tensors";

    private static string Hold(string[] keys) => keys.Length == 1 ? "holds" : "hold";

    private static string Names(string[] keys) => string.Join(", ", keys.Take(Named).Select(key => $"'{key}'")) + (keys.Length > Named ? ", …" : "");
}
