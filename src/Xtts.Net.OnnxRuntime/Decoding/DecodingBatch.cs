using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime.Tensors;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Parts;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>A batch of sequences over one GPT. Where a session runs, its inputs and outputs are bound once and stay bound until a sequence joins or leaves; a step allocates nothing.</summary>
internal sealed unsafe class DecodingBatch : IDecodingBatch
{
    private readonly GptDecoder _decoder;
    private readonly ModelSizes _sizes;
    private readonly ISequenceCache _cache;
    private readonly IKeyValueCache? _sessionCache;     // the same, where a session works on it
    private readonly DeviceKeyValueCache? _deviceCache; // the same, where it lies on a device
    private readonly HostKeyValueCache? _hostCache;     // the same, where a step may go without the runtime
    private readonly QuantizedRuns? _quantized;         // does everything, where weights are quantised
    private readonly LiveSequence[] _sequences;
    private readonly float[] _row;              // scratch for one embedding
    private readonly float[] _embeddings;       // [capacity, width], input of a step
    private readonly float[] _latents;          // [capacity, width]
    private readonly float[] _logits;           // [capacity, codes]
    private readonly float[] _hidden;           // [capacity, width] for the tap, else nothing
    private readonly int[] _positions;          // [capacity] last positions, then the longest sequence
    private readonly long[] _counted;           // 0, 1, ..., the positions of a prompt, for plain attention, else nothing
    private readonly long[] _newPositions;      // [capacity] positions of a step, for plain attention, else nothing
    private BoundTensors? _step;
    private bool _disposed;

    /// <param name="decoder">The GPT.</param>
    /// <param name="capacity">Most sequences at once.</param>
    public DecodingBatch(GptDecoder decoder, int capacity)
    {
        _decoder = decoder;
        _sizes = decoder.Sizes;
        _cache = decoder.CreateCache(capacity);
        _sessionCache = _cache as IKeyValueCache;
        _deviceCache = _cache as DeviceKeyValueCache;
        _hostCache = _cache as HostKeyValueCache;
        if (decoder.Quantized is { } quantized) _quantized = new QuantizedRuns(quantized, _sizes, (QuantizedCache)_cache);
        _sequences = new LiveSequence[capacity];
        _row = new float[_sizes.Width];
        _embeddings = Pinned<float>(checked(capacity * _sizes.Width));
        _latents = Pinned<float>(checked(capacity * _sizes.Width));
        _logits = Pinned<float>(checked(capacity * _sizes.AudioVocabulary));
        _hidden = new float[decoder.Tap is null ? 0 : checked(capacity * _sizes.Width)];
        _positions = Pinned<int>(checked(capacity + 1));
        _counted = Counted(decoder.PlainAttention ? decoder.MaxPositions : 0);
        _newPositions = Pinned<long>(decoder.PlainAttention ? capacity : 0);
    }

    /// <inheritdoc/>
    public int Capacity => _sequences.Length;

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public int Add(DecodingPrompt prompt)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (Count == Capacity) throw new InvalidOperationException($"The batch has its {Capacity} sequences already. Remove one first or open a larger batch.");
        _decoder.Embeddings.Check(prompt);

        int positions = _sizes.ConditioningLatents + prompt.TextIds.Length + 1;
        float[] embeddings = Pinned<float>(positions * _sizes.Width);
        _decoder.Embeddings.Embed(prompt, embeddings, _row);
        Reserve(positions + prompt.MaxCodes);
        _decoder.Tap?.Record("gpt/prefix_emb", [1, positions - 1, _sizes.Width], embeddings.AsSpan(0, (positions - 1) * _sizes.Width));

        if (_quantized is not null) RunPrompt(_quantized, embeddings);
        else RunPrompt(embeddings, positions);
        _cache.Join(Count);
        _sequences[Count] = new LiveSequence(positions, Codes: 0, prompt.MaxCodes);
        return Count++;
    }

    /// <inheritdoc/>
    public void Step(ReadOnlySpan<int> codes)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (codes.Length != Count) throw new ArgumentException($"The batch has {Count} sequences; {codes.Length} codes were given.", nameof(codes));
        if (Count == 0) return;

        int longest = 0;
        for (int i = 0; i < Count; i++)
        {
            ref readonly var sequence = ref _sequences[i];
            if (sequence.Codes == sequence.MaxCodes) throw new InvalidOperationException($"Sequence {i} has its {sequence.MaxCodes} codes already: remove it, or ask for more room when it is added.");
            _decoder.Embeddings.Check(codes[i]);
            _decoder.Embeddings.Embed(codes[i], sequence.Codes, _embeddings.AsSpan(i * _sizes.Width, _sizes.Width), _row);
            _positions[i] = sequence.Positions;
            longest = Math.Max(longest, sequence.Positions + 1);
        }

        if (_quantized is not null) StepQuantized(_quantized);
        else if (Count <= DirectStep.MostSequences && _decoder.Direct is { } direct && _hostCache is { } cache) StepOneByOne(direct, cache);
        else if (_deviceCache?.CapturedStep is { } captured) captured.Run(_embeddings.AsSpan(0, _sizes.Width), _positions[0], _latents.AsSpan(0, _sizes.Width), _logits.AsSpan(0, _sizes.AudioVocabulary));
        else StepTogether(longest);
        for (int i = 0; i < Count; i++) _sequences[i] = _sequences[i].WithOneMoreCode();
    }

    /// <inheritdoc/>
    public ReadOnlySpan<float> Logits(int index) => _logits.AsSpan(Checked(index) * _sizes.AudioVocabulary, _sizes.AudioVocabulary);

    /// <inheritdoc/>
    public ReadOnlySpan<float> Latent(int index) => _latents.AsSpan(Checked(index) * _sizes.Width, _sizes.Width);

    /// <inheritdoc/>
    public void Remove(int index)
    {
        int last = Count - 1;
        DropStep();
        _cache.Remove(Checked(index), last, _sequences[last].Positions);
        if (index != last)
        {
            Logits(last).CopyTo(_logits.AsSpan(index * _sizes.AudioVocabulary));
            Latent(last).CopyTo(_latents.AsSpan(index * _sizes.Width));
            _sequences[index] = _sequences[last];
        }

        Count = last;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        Count = 0;
        DropStep();
        _cache.Dispose();
    }

    /// <summary>Binds a run of <paramref name="count"/> sequences from <paramref name="first"/> on, each with <paramref name="positions"/> new positions, but for the cache.</summary>
    private BoundTensors Bind(float* embeddings, int first, int count, int positions)
    {
        var tensors = new BoundTensors(_decoder.Session);
        try
        {
            int width = _sizes.Width, codes = _sizes.AudioVocabulary;
            tensors.Input(GptGraph.Embeddings, TensorElementType.Float, embeddings, count, positions, width);
            if (!_decoder.PlainAttention)
            {
                tensors.Input(GptGraph.LastPositions, TensorElementType.Int32, Address(_positions, 0), count);
                tensors.Input(GptGraph.LongestSequence, TensorElementType.Int32, Address(_positions, Capacity));
            }

            tensors.Output(GptGraph.Latents, TensorElementType.Float, Address(_latents, first * width), count, width);
            tensors.Output(GptGraph.Logits, TensorElementType.Float, Address(_logits, first * codes), count, codes);
            tensors.OutputTaps();
            return tensors;
        }
        catch
        {
            tensors.Dispose();
            throw;
        }
    }

    private void StepOneByOne(DirectStep direct, HostKeyValueCache cache)
    {
        int width = _sizes.Width, codes = _sizes.AudioVocabulary;
        for (int i = 0; i < Count; i++)
            direct.Run(_embeddings.AsSpan(i * width, width), cache, i, _sequences[i].Positions, _latents.AsSpan(i * width, width), _logits.AsSpan(i * codes, codes), HiddenOf(i, 1));
        RecordStates(0, Count);
    }

    private void StepQuantized(QuantizedRuns quantized)
    {
        int width = _sizes.Width, codes = _sizes.AudioVocabulary;
        quantized.Step(_embeddings.AsSpan(0, Count * width), _sequences.AsSpan(0, Count), _latents.AsSpan(0, Count * width), _logits.AsSpan(0, Count * codes), HiddenOf(0, Count));
        RecordStates(0, Count);
    }

    private void RunPrompt(QuantizedRuns quantized, float[] embeddings)
    {
        int width = _sizes.Width, codes = _sizes.AudioVocabulary;
        quantized.RunPrompt(embeddings, Count, _latents.AsSpan(Count * width, width), _logits.AsSpan(Count * codes, codes), HiddenOf(Count, 1));
        RecordStates(Count, 1);
    }

    private void StepTogether(int longest)
    {
        _positions[Capacity] = longest;
        for (int i = 0; i < (_decoder.PlainAttention ? Count : 0); i++) _newPositions[i] = _positions[i];
        _step ??= BindStep();
        _step.Run();
        if (_decoder.Tap is not null) Record(_step, 0, Count, static name => !name.StartsWith("gpt/prefill.", StringComparison.Ordinal));
    }

    /// <summary>Runs the prompt of the entering sequence, in pieces where the device wants it so.</summary>
    private void RunPrompt(float[] embeddings, int positions)
    {
        var taps = _decoder.Tap is { } tap ? new PromptTaps(tap) : null;
        for (int start = 0, length; start < positions; start += length)
        {
            length = Math.Min(_decoder.PromptPiece, positions - start);
            _positions[0] = start + length - 1;
            _positions[Capacity] = start + length;
            using var piece = Bind(Address(embeddings, start * _sizes.Width), Count, 1, length);
            _sessionCache!.BindEntering(piece, Count);
            if (_decoder.PlainAttention) piece.Input(GptGraph.Positions, TensorElementType.Int64, Address(_counted, start), 1, length);
            piece.Run();
            taps?.Collect(piece, _decoder.Session);
        }

        if (taps is null) return;
        taps.Record();
        RecordLogits(Count, 1);
    }

    private BoundTensors BindStep()
    {
        var step = Bind(Address(_embeddings, 0), 0, Count, 1);
        try
        {
            _sessionCache!.Bind(step, Count);
            if (_decoder.PlainAttention) step.Input(GptGraph.Positions, TensorElementType.Int64, Address(_newPositions, 0), Count, 1);
            return step;
        }
        catch
        {
            step.Dispose();
            throw;
        }
    }

    private void Reserve(int room)
    {
        DropStep();
        Span<int> used = Count <= 64 ? stackalloc int[Count] : new int[Count];
        for (int i = 0; i < Count; i++) used[i] = _sequences[i].Positions;
        _cache.Reserve(room, used);
    }

    private void Record(BoundTensors tensors, int first, int count, Predicate<string> wanted)
    {
        if (_decoder.Tap is not { } tap) return;
        TapRecorder.Record(tap, tensors, _decoder.Session, wanted);
        RecordLogits(first, count);
    }

    /// <summary>Room for the tap's states of some sequences; nothing without a tap.</summary>
    private Span<float> HiddenOf(int first, int count) => _decoder.Tap is null ? [] : _hidden.AsSpan(first * _sizes.Width, count * _sizes.Width);

    private void RecordStates(int first, int count)
    {
        if (_decoder.Tap is not { } tap) return;
        tap.Record("gpt/hidden_ln_f", [count, _sizes.Width], HiddenOf(first, count));
        RecordLogits(first, count);
    }

    private void RecordLogits(int first, int count)
    {
        int codes = _sizes.AudioVocabulary;
        _decoder.Tap!.Record("gpt/logits", [count, codes], _logits.AsSpan(first * codes, count * codes));
    }

    private void DropStep()
    {
        _step?.Dispose();
        _step = null;
    }

    private int Checked(int index)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return index;
    }

    private static long[] Counted(int length)
    {
        long[] numbers = Pinned<long>(length);
        for (int i = 0; i < length; i++) numbers[i] = i;
        return numbers;
    }

    private static T[] Pinned<T>(int length)
        where T : unmanaged => GC.AllocateUninitializedArray<T>(length, pinned: true);

    private static T* Address<T>(T[] pinned, int index)
        where T : unmanaged => (T*)Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(pinned), index));
}
