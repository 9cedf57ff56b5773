using System.Numerics.Tensors;
using System.Runtime.ExceptionServices;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Quantises the blocks of a model, some at once.</summary>
/// <remarks>
/// Projections and first layers of the feed-forward parts are fed by layer norms, whose outputs have scale² + shift² for a mean square, as far as one can say without having heard the
/// model: so the errors of inputs that count more are kept smaller.
/// </remarks>
internal static unsafe class GptQuantizer
{
    private const int MostThreads = 8;      // each holds a block in single precision, 50 MB

    /// <summary>Quantises a model.</summary>
    /// <param name="weights">Its weights.</param>
    /// <param name="layout">Where the matrices go.</param>
    /// <param name="start">Where that begins.</param>
    /// <param name="threads">Threads that may be used.</param>
    /// <param name="progress">Told how many blocks are done, on the thread that did one; one thread at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Quantize(IModelWeights weights, QuantizedLayout layout, byte* start, int threads, Action<int>? progress, CancellationToken cancellationToken)
    {
        int done = 0;
        var told = new Lock();
        var address = (nint)start;
        try
        {
            Parallel.For(
                0,
                layout.Sizes.Layers,
                new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(threads, 1, MostThreads), CancellationToken = cancellationToken },
                () => new Worker(layout, (byte*)address),
                (layer, _, worker) =>
                {
                    worker.Quantize(weights, layer, cancellationToken);
                    lock (told) progress?.Invoke(++done);
                    return worker;
                },
                static worker => worker.Dispose());
        }
        catch (AggregateException exception) when (exception.InnerExceptions.Count > 0)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private sealed class Worker(QuantizedLayout layout, byte* start) : IDisposable
    {
        private readonly BlockMatrices _matrices = new(layout.Sizes.Width, layout.Inner);
        private readonly MatrixQuantizer _quantizer = new(Math.Max(layout.Sizes.Width, layout.Inner));
        private readonly float[] _deviations = new float[layout.Sizes.Width], _shift = new float[layout.Sizes.Width];

        public void Quantize(IModelWeights weights, int layer, CancellationToken cancellationToken)
        {
            string block = BlockMatrices.Name(layer);
            _matrices.Read(weights, layer);
            Measure(weights, block + "ln_1");
            Take(layer, BlockMatrix.Projection, _matrices.Projection, _deviations, cancellationToken);
            Take(layer, BlockMatrix.AttentionOutput, _matrices.AttentionOutput, [], cancellationToken);
            Measure(weights, block + "ln_2");
            Take(layer, BlockMatrix.Inner, _matrices.Inner, _deviations, cancellationToken);
            Take(layer, BlockMatrix.Outer, _matrices.Outer, [], cancellationToken);
        }

        public void Dispose() => _quantizer.Dispose();

        private void Take(int layer, BlockMatrix matrix, ReadOnlySpan<float> values, ReadOnlySpan<float> deviations, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!float.IsFinite(TensorPrimitives.SumOfMagnitudes(values)))
            {
                string name = QuantizedLayout.Name(QuantizedLayout.Index(layer, matrix));
                throw new BackendException($"The weight '{name}' has values that are no finite numbers, which cannot be quantised. Run 'xtts doctor --deep' on the checkpoint.");
            }

            _quantizer.Quantize(values, deviations, layout.Matrix(start, layer, matrix));
        }

        private void Measure(IModelWeights weights, string norm)
        {
            weights.Get(norm + ".weight").CopyTo(_deviations);
            weights.Get(norm + ".bias").CopyTo(_shift);
            for (int i = 0; i < _deviations.Length; i++) _deviations[i] = MathF.Sqrt((_deviations[i] * _deviations[i]) + (_shift[i] * _shift[i]));
        }
    }
}
