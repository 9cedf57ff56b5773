using Xtts.Net.Backends;
using Xtts.Net.Generation;

namespace Xtts.Net.Synthesis;

/// <summary>Decodes one segment code by code and keeps the latents, which are the vocoder's input: there is no second pass of the GPT.</summary>
/// <remarks>Works when it is told to, as far as it is told to; the prompt is run before the first code. Not thread-safe.</remarks>
internal sealed class CodeDecoder : IDisposable
{
    private readonly IXttsModel _model;
    private readonly DecodingPrompt _prompt;
    private readonly CodeSelector _selector;
    private readonly float[] _latents;              // [MaxCodes, width]
    private readonly int[] _code = new int[1];
    private IDecodingBatch? _batch;

    /// <param name="model">The model.</param>
    /// <param name="prompt">Voice, text and the limit on codes.</param>
    /// <param name="selector">Chooses codes and keeps them; as full as the prompt's limit.</param>
    public CodeDecoder(IXttsModel model, DecodingPrompt prompt, CodeSelector selector)
    {
        _model = model;
        _prompt = prompt;
        _selector = selector;
        _latents = new float[checked(prompt.MaxCodes * model.Sizes.Width)];
    }

    /// <summary>Number of codes there are.</summary>
    public int Count => _selector.Codes.Length;

    /// <summary>Whether the stop code or the limit was reached.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Latents of the codes there are, <c>[codes, width]</c>. What is read of them stays as it is while more are decoded.</summary>
    public ReadOnlyMemory<float> Latents => _latents.AsMemory(0, Count * _model.Sizes.Width);

    /// <summary>What there is, as a value of its own.</summary>
    public DecodedCodes Result
    {
        get
        {
            int[] codes = _selector.Codes.ToArray();
            return new DecodedCodes(codes, Latents, codes.Length > 0 && codes[^1] == _model.Sizes.StopAudioCode);
        }
    }

    /// <summary>Decodes on.</summary>
    /// <param name="count">Number of codes to have at the end, unless the segment ends before.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    public void DecodeUpTo(int count, CancellationToken cancellationToken)
    {
        int width = _model.Sizes.Width;
        while (!HasEnded && Count < count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var batch = Advance();
            batch.Latent(0).CopyTo(_latents.AsSpan(Count * width, width));
            _code[0] = _selector.Select(batch.Logits(0));
            HasEnded = _code[0] == _model.Sizes.StopAudioCode || _selector.IsFull;
        }

        if (HasEnded) Release();
    }

    /// <summary>Gives back the memory of keys and values.</summary>
    public void Dispose() => Release();

    private IDecodingBatch Advance()
    {
        if (_batch is { } batch)
        {
            batch.Step(_code);
            return batch;
        }

        _batch = _model.CreateDecodingBatch(capacity: 1);
        _batch.Add(_prompt);
        return _batch;
    }

    private void Release()
    {
        _batch?.Dispose();
        _batch = null;
    }
}
