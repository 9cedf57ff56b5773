using Xtts.Net.Checkpoints.Export;

namespace Xtts.Net.Tool.Checkpoints;

/// <summary>Hands the share of an export that is done to whoever shows it.</summary>
internal sealed class ExportFraction(Action<double> show) : IProgress<ExportProgress>
{
    /// <inheritdoc/>
    public void Report(ExportProgress value) => show(value.Fraction);
}
