using System.Runtime.InteropServices;
using TorchSharp;
using Xtts.Net.Backends;
using Xtts.Net.TorchSharp.Runtime;

namespace Xtts.Net.TorchSharp.Decoding;

/// <summary>A batch of sequences. Latents and scores come to the host in one copy a step; everything else stays on the device.</summary>
internal sealed class DecodingBatch : IDecodingBatch
{
    private const string Part = "GPT";

    private readonly GptDecoder _gpt;
    private readonly ModelLifetime _lifetime;
    private readonly TorchDevice _device;
    private readonly KeyValueCache _cache;
    private readonly LiveSequence[] _sequences;
    private readonly float[] _results;      // [capacity, width + codes]
    private bool _disposed;

    /// <param name="gpt">The GPT.</param>
    /// <param name="lifetime">Says whether the model is still there.</param>
    /// <param name="device">Where it runs.</param>
    /// <param name="capacity">Most sequences at once.</param>
    public DecodingBatch(GptDecoder gpt, ModelLifetime lifetime, TorchDevice device, int capacity)
    {
        _gpt = gpt;
        _lifetime = lifetime;
        _device = device;
        _cache = new KeyValueCache(gpt, capacity);
        _sequences = new LiveSequence[capacity];
        _results = new float[checked(capacity * gpt.ResultWidth)];
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
        _gpt.Embeddings.Check(prompt);
        int positions = _gpt.Embeddings.CountPositions(prompt);
        using (Computation.Begin(_lifetime))
        {
            try
            {
                Reserve(positions + prompt.MaxCodes);
                var result = _gpt.Prefill(_gpt.Embeddings.Embed(prompt), new PromptAttention(_cache, _gpt.Sizes, Count, _gpt.Tap));
                HostTransfer.Download(result, _results.AsSpan(Count * _gpt.ResultWidth));
            }
            catch (ExternalException error)
            {
                throw TorchErrors.Translate(error, Part, _device);
            }
        }

        _sequences[Count] = new LiveSequence(positions, Codes: 0, prompt.MaxCodes);
        return Count++;
    }

    /// <inheritdoc/>
    public void Step(ReadOnlySpan<int> codes)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (codes.Length != Count) throw new ArgumentException($"The batch has {Count} sequences; {codes.Length} codes were given.", nameof(codes));
        if (Count == 0) return;
        var live = _sequences.AsSpan(0, Count);
        Span<long> inputs = Count <= 64 ? stackalloc long[2 * Count] : new long[2 * Count];     // codes, then their audio positions
        for (int i = 0; i < Count; i++)
        {
            if (live[i].Codes == live[i].MaxCodes) throw new InvalidOperationException($"Sequence {i} has its {live[i].MaxCodes} codes already: remove it, or ask for more room when it is added.");
            _gpt.Embeddings.Check(codes[i]);
            inputs[i] = codes[i];
            inputs[Count + i] = live[i].Codes + 1;
        }

        using (Computation.Begin(_lifetime))
        {
            try
            {
                var uploaded = HostTransfer.Upload(inputs, _gpt.Device);
                var embedded = _gpt.Embeddings.Embed(uploaded.narrow(0, 0, Count), uploaded.narrow(0, Count, Count));
                HostTransfer.Download(_gpt.Step(embedded, new StepAttention(_cache, _gpt.Sizes, live, _gpt.Device)), _results);
            }
            catch (ExternalException error)
            {
                throw TorchErrors.Translate(error, Part, _device);
            }
        }

        foreach (ref var sequence in live) sequence = sequence.WithOneMoreCode();
    }

    /// <inheritdoc/>
    public ReadOnlySpan<float> Logits(int index) => Result(index)[_gpt.Sizes.Width..];

    /// <inheritdoc/>
    public ReadOnlySpan<float> Latent(int index) => Result(index)[.._gpt.Sizes.Width];

    /// <inheritdoc/>
    public void Remove(int index)
    {
        int last = Count - 1;
        var result = Result(index);
        if (index != last)
        {
            using (Computation.Begin(_lifetime)) _cache.Move(last, index, _sequences[last].Positions);
            Result(last).CopyTo(result);
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
        _cache.Dispose();
    }

    private void Reserve(int room)
    {
        Span<int> used = Count <= 64 ? stackalloc int[Count] : new int[Count];
        for (int i = 0; i < Count; i++) used[i] = _sequences[i].Positions;
        _cache.Reserve(Count + 1, room, used);
    }

    private Span<float> Result(int index)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return _results.AsSpan(index * _gpt.ResultWidth, _gpt.ResultWidth);
    }
}
