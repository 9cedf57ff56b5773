using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Keys and values of the voices that spoke last. A prompt begins with its voice's latents, and nothing that follows changes what they give: so they are computed once for all segments and requests of a voice.</summary>
/// <remarks>Exact to the last bit, because a row of a run does not depend on the others. At full size a voice takes 4 MB. Thread-safe.</remarks>
internal sealed class VoicePrefixes : IDisposable
{
    private const int Most = 8;

    private readonly Lock _gate = new();
    private readonly ModelSizes _sizes;
    private readonly List<(float[] Latents, SequenceMemory Memory)> _voices = new(Most);     // the latest last
    private bool _disposed;

    /// <param name="sizes">Sizes of the model.</param>
    public VoicePrefixes(ModelSizes sizes) => _sizes = sizes;

    /// <summary>Positions of a prefix.</summary>
    public int Positions => _sizes.ConditioningLatents;

    /// <summary>Copies the keys and values of a voice, if they are known.</summary>
    /// <param name="latents">The voice's latents, <c>[positions, width]</c>.</param>
    /// <param name="sequence">Receives them.</param>
    public bool TryCopy(ReadOnlySpan<float> latents, SequenceMemory sequence)
    {
        lock (_gate)
        {
            int index = IndexOf(latents);
            if (index < 0) return false;
            var voice = _voices[index];
            _voices.RemoveAt(index);
            _voices.Add(voice);
            sequence.CopyFrom(voice.Memory, Positions);
            return true;
        }
    }

    /// <summary>Keeps the keys and values of a voice; the one that was not used for longest makes room.</summary>
    /// <param name="latents">The voice's latents, <c>[positions, width]</c>.</param>
    /// <param name="sequence">A sequence that begins with them.</param>
    public void Keep(ReadOnlySpan<float> latents, SequenceMemory sequence)
    {
        lock (_gate)
        {
            if (_disposed || IndexOf(latents) >= 0) return;
            var memory = new SequenceMemory(_sizes, Positions);
            memory.CopyFrom(sequence, Positions);
            _voices.Add((latents.ToArray(), memory));
            if (_voices.Count <= Most) return;
            _voices[0].Memory.Dispose();
            _voices.RemoveAt(0);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            foreach (var voice in _voices) voice.Memory.Dispose();
            _voices.Clear();
        }
    }

    private int IndexOf(ReadOnlySpan<float> latents)
    {
        for (int i = _voices.Count - 1; i >= 0; i--)
        {
            if (latents.SequenceEqual(_voices[i].Latents)) return i;
        }

        return -1;
    }
}
