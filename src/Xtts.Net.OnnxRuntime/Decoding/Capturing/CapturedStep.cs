using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding.Capturing;

/// <summary>
/// The decoding step of one sequence over one set of keys and values: its first run is recorded on the device, all others play that again. Every input and output has one place on the device
/// for good, so that what changes is copied there before and from there afterwards. Not thread-safe.
/// </summary>
internal sealed unsafe class CapturedStep : IDisposable
{
    private readonly List<IDisposable> _owned = [];
    private readonly StepCapture _capture;
    private readonly float[] _embedding, _latent, _logits;
    private readonly int[] _positions;   // the last position, then their number
    private readonly long[] _position;   // the same position, for plain attention
    private readonly bool _counts;       // whether their number differs from step to step
    private readonly BoundTensors _enter, _step, _leave;
    private bool _disposed;

    /// <param name="capture">What all captured steps share.</param>
    /// <param name="memory">The device's memory.</param>
    /// <param name="cache">Keys and values of the sequence, which stay where they are.</param>
    /// <param name="number">Its number, given back when this is disposed.</param>
    public CapturedStep(StepCapture capture, OrtAllocator memory, DeviceTensors cache, int number)
    {
        _capture = capture;
        int width = capture.Sizes.Width, codes = capture.Sizes.AudioVocabulary;
        _embedding = Pinned<float>(width);
        _latent = Pinned<float>(width);
        _logits = Pinned<float>(codes);
        _positions = Pinned<int>(2);
        _position = Pinned<long>(1);
        _positions[1] = cache.Room;
        _counts = capture.Position == PositionInput.LastAndLength;
        try
        {
            OrtValue embedding = Place(TensorElementType.Float, 1, 1, width);
            OrtValue latent = Place(TensorElementType.Float, 1, width), logits = Place(TensorElementType.Float, 1, codes);

            _enter = Own(new BoundTensors(capture.Enter));
            _enter.Input(GptGraph.Embeddings, TensorElementType.Float, Address(_embedding), 1, 1, width);
            _enter.Output(GptGraph.Embeddings + StepCopyGraphs.Copied, embedding);
            _step = Own(new BoundTensors(capture.Gpt, number));
            _step.Input(GptGraph.Embeddings, embedding);
            if (capture.Position == PositionInput.Plain) Enter(GptGraph.Positions, TensorElementType.Int64, Address(_position), 1, 1);
            else Enter(GptGraph.LastPositions, TensorElementType.Int32, Address(_positions), 1);
            if (capture.Position == PositionInput.LastAndLength) Enter(GptGraph.LongestSequence, TensorElementType.Int32, Address(_positions) + 1);
            else if (capture.Position == PositionInput.Last) _step.Input(GptGraph.LongestSequence, TensorElementType.Int32, Address(_positions) + 1);
            _enter.Outdate();
            _step.Output(GptGraph.Latents, latent);
            _step.Output(GptGraph.Logits, logits);
            cache.Bind(_step);

            _leave = Own(new BoundTensors(capture.Leave));
            _leave.Input(GptGraph.Latents, latent);
            _leave.Input(GptGraph.Logits, logits);
            _leave.Output(GptGraph.Latents + StepCopyGraphs.Copied, TensorElementType.Float, Address(_latent), 1, width);
            _leave.Output(GptGraph.Logits + StepCopyGraphs.Copied, TensorElementType.Float, Address(_logits), 1, codes);
        }
        catch
        {
            Dispose();
            throw;
        }

        void Enter(string name, TensorElementType type, void* memory, params long[] shape)
        {
            var place = Place(type, shape);
            _enter.Input(name, type, memory, shape);
            _enter.Output(name + StepCopyGraphs.Copied, place);
            _step.Input(name, place);
        }

        OrtValue Place(TensorElementType type, params long[] shape) => Own(OrtValue.CreateAllocatedTensorValue(memory, type, shape));
    }

    /// <summary>Whether its recording failed: nobody knows what the device would play then.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Does the step.</summary>
    /// <param name="embedding">Embedding of the code, <c>[width]</c>.</param>
    /// <param name="position">Its position in the sequence.</param>
    /// <param name="latent">Receives <c>[width]</c>.</param>
    /// <param name="logits">Receives <c>[codes]</c>.</param>
    public void Run(ReadOnlySpan<float> embedding, int position, Span<float> latent, Span<float> logits)
    {
        embedding.CopyTo(_embedding);
        (_positions[0], _position[0]) = (position, position);
        if (_counts) _positions[1] = position + 1;
        _enter.Run();
        IsBroken = !_step.IsRecorded;
        _step.Run();
        IsBroken = false;
        _leave.Run();
        _latent.CopyTo(latent);
        _logits.CopyTo(logits);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        for (int i = _owned.Count - 1; i >= 0; i--) _owned[i].Dispose();
        _capture.GiveBack();
    }

    private T Own<T>(T value)
        where T : IDisposable
    {
        _owned.Add(value);
        return value;
    }

    private static T[] Pinned<T>(int length)
        where T : unmanaged => GC.AllocateArray<T>(length, pinned: true);

    private static T* Address<T>(T[] pinned)
        where T : unmanaged => (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
}
