using Microsoft.ML.OnnxRuntime.Tensors;
using Xtts.Net.Diagnostics;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Parts;

/// <summary>A part of the model without state: conditioning encoder, speaker encoder or vocoder. Thread-safe.</summary>
internal sealed unsafe class FeedForwardPart : IDisposable
{
    private readonly ModelSession _session;
    private readonly IDiagnosticTap? _tap;

    /// <param name="session">The session, owned from now on.</param>
    /// <param name="tap">Receives intermediate values, if the graph offers any.</param>
    public FeedForwardPart(ModelSession session, IDiagnosticTap? tap)
    {
        _session = session;
        _tap = tap;
    }

    /// <summary>Runs the part on one input.</summary>
    public void Run(in NamedInput input, in NamedOutput output)
    {
        using var tensors = new BoundTensors(_session);
        fixed (float* from = input.Values)
        {
            tensors.Input(input.Name, TensorElementType.Float, from, input.Shape);
            Run(tensors, output);
        }
    }

    /// <summary>Runs the part on two inputs.</summary>
    public void Run(in NamedInput first, in NamedInput second, in NamedOutput output)
    {
        using var tensors = new BoundTensors(_session);
        fixed (float* from = first.Values, with = second.Values)
        {
            tensors.Input(first.Name, TensorElementType.Float, from, first.Shape);
            tensors.Input(second.Name, TensorElementType.Float, with, second.Shape);
            Run(tensors, output);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private void Run(BoundTensors tensors, in NamedOutput output)
    {
        fixed (float* to = output.Values)
        {
            tensors.Output(output.Name, TensorElementType.Float, to, output.Shape);
            tensors.OutputTaps();
            tensors.Run();
            if (_tap is not null) TapRecorder.Record(_tap, tensors, _session, static _ => true);
        }
    }
}
