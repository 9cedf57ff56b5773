using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Tool.Checkpoints;

/// <summary>Hands the share of weights that are read to whoever shows it.</summary>
internal sealed class ReadFraction(Action<double> show) : IProgress<DiagnosisProgress>
{
    /// <inheritdoc/>
    public void Report(DiagnosisProgress value) => show(value.Fraction);
}
