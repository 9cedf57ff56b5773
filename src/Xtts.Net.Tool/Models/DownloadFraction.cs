using Xtts.Net.Downloading;

namespace Xtts.Net.Tool.Models;

/// <summary>Hands the share of a download that is done to whoever shows it.</summary>
internal sealed class DownloadFraction(Action<double> show) : IProgress<ModelDownloadProgress>
{
    /// <inheritdoc/>
    public void Report(ModelDownloadProgress value) => show(value.Fraction);
}
