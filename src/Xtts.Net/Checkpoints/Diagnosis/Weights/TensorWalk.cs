namespace Xtts.Net.Checkpoints.Diagnosis.Weights;

/// <summary>Visits many tensors on all processors, largest first, with a buffer for each thread and a count of bytes for whoever watches.</summary>
internal static class TensorWalk
{
    /// <summary>Visits the tensors; returns when all are done.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="progress">Hears of each tensor that is done.</param>
    /// <param name="visit">Called with a tensor and a buffer of <see cref="WeightStream.PieceLength"/> values, from several threads.</param>
    /// <param name="cancellationToken">Cancels between tensors.</param>
    /// <exception cref="XttsException">A visit raised it.</exception>
    public static void Run(IEnumerable<TensorEntry> tensors, IProgress<DiagnosisProgress>? progress, Action<TensorEntry, float[]> visit, CancellationToken cancellationToken)
    {
        TensorEntry[] ordered = [.. tensors.OrderByDescending(tensor => tensor.ElementCount)];
        long total = ordered.Sum(BytesOf), done = 0;
        try
        {
            Parallel.ForEach(
                ordered,
                new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
                () => new float[WeightStream.PieceLength],
                (tensor, _, buffer) =>
                {
                    visit(tensor, buffer);
                    progress?.Report(new DiagnosisProgress(tensor.Name, Interlocked.Add(ref done, BytesOf(tensor)), total));
                    return buffer;
                },
                _ => { });
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<XttsException>().FirstOrDefault() is { } error)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is OperationCanceledException))
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private static long BytesOf(TensorEntry tensor) => tensor.ElementCount * tensor.ElementType.SizeInBytes();
}
