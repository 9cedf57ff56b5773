using Xtts.Net.Backends;
using Xtts.Net.Generation;

namespace Xtts.Net.Synthesis.Decoding;

/// <summary>Codes and latents of one segment while it is decoded. The latents are the vocoder's input: there is no second pass of the GPT.</summary>
/// <remarks>One thread takes codes; others may read what there is meanwhile, which stays as it is.</remarks>
internal sealed class DecodedSequence
{
    private readonly ModelSizes _sizes;
    private readonly CodeSelector _selector;
    private readonly int _maxCodes;
    private float[] _latents = [];      // [MaxCodes, width], once there is a code
    private int _state;                 // twice the number of codes, and 1 when it has ended: both change at once

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="selector">Chooses codes and keeps them.</param>
    /// <param name="maxCodes">Most codes; as many as the selector can keep.</param>
    public DecodedSequence(ModelSizes sizes, CodeSelector selector, int maxCodes)
    {
        _sizes = sizes;
        _selector = selector;
        _maxCodes = maxCodes;
    }

    /// <summary>Number of codes there are.</summary>
    public int Count => Volatile.Read(ref _state) >> 1;

    /// <summary>Whether the stop code or the limit was reached. Then <see cref="Count"/> no longer changes.</summary>
    public bool HasEnded => (Volatile.Read(ref _state) & 1) != 0;

    /// <summary>The code taken last; for the thread that takes them.</summary>
    public int LastCode { get; private set; }

    /// <summary>What there is when it has ended, as a value of its own.</summary>
    public DecodedCodes Result
    {
        get
        {
            int[] codes = _selector.Codes.ToArray();
            return new DecodedCodes(codes, Latents(codes.Length), codes.Length > 0 && codes[^1] == _sizes.StopAudioCode);
        }
    }

    /// <summary>The first latents, <c>[codes, width]</c>.</summary>
    /// <param name="codes">How many; at most <see cref="Count"/>.</param>
    public ReadOnlyMemory<float> Latents(int codes) => _latents.AsMemory(0, codes * _sizes.Width);

    /// <summary>Whether there are so many codes, or the segment has ended.</summary>
    public bool Reaches(int codes) => HasEnded || Count >= codes;

    /// <summary>Takes the next code and the latent that made its scores.</summary>
    /// <param name="latent">The latent, <c>[width]</c>.</param>
    /// <param name="logits">The model's scores.</param>
    /// <exception cref="InvalidScoresException">The scores are no numbers.</exception>
    public void Take(ReadOnlySpan<float> latent, ReadOnlySpan<float> logits)
    {
        int width = _sizes.Width, count = Count;
        if (_latents.Length == 0) _latents = new float[checked(_maxCodes * width)];
        LastCode = _selector.Select(logits);
        latent.CopyTo(_latents.AsSpan(count * width, width));
        bool ended = LastCode == _sizes.StopAudioCode || _selector.IsFull;
        Volatile.Write(ref _state, ((count + 1) << 1) | (ended ? 1 : 0));
    }
}
