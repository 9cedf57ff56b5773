namespace Xtts.Net.Checkpoints.Export;

/// <summary>Tells how far an export is. Writing and verifying pass over the same bytes.</summary>
internal sealed class ExportReport
{
    private const double Writing = 0.6, Verifying = 0.39;
    private readonly IProgress<ExportProgress>? _listener;
    private readonly double _bytes;
    private double _written;
    private double _verified;

    /// <param name="listener">Who is told; <see langword="null"/> for nobody.</param>
    /// <param name="bytes">Bytes of all tensors.</param>
    public ExportReport(IProgress<ExportProgress>? listener, long bytes)
    {
        _listener = listener;
        _bytes = Math.Max(bytes, 1);
    }

    /// <summary>Tells of bytes that were written or verified.</summary>
    public void Advance(ExportStage stage, int bytes, string tensor)
    {
        if (stage == ExportStage.Writing) _written += bytes;
        else _verified += bytes;
        _listener?.Report(new ExportProgress(stage, ((Writing * _written) + (Verifying * _verified)) / _bytes, tensor));
    }

    /// <summary>Tells that the last steps have begun.</summary>
    public void Finish(string file) => _listener?.Report(new ExportProgress(ExportStage.Finishing, Writing + Verifying, file));
}
