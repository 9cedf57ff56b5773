using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Turns voices, text ids and codes into the GPT's input. Thread-safe.</summary>
/// <remarks>
/// Model specification §6: conditioning latents without position, then text ids with text positions, then the start code and the codes with audio positions. GPT-2's own position
/// embedding is not used.
/// </remarks>
internal sealed class GptEmbeddings : IDisposable
{
    private readonly ModelSizes _sizes;
    private readonly EmbeddingTable _text, _textPositions, _codes, _codePositions;

    /// <param name="weights">The model's weights.</param>
    public GptEmbeddings(IModelWeights weights)
    {
        _sizes = weights.Sizes;
        var opened = new List<EmbeddingTable>();
        try
        {
            _text = Open("gpt.text_embedding.weight");
            _textPositions = Open("gpt.text_pos_embedding.emb.weight");
            _codes = Open("gpt.mel_embedding.weight");
            _codePositions = Open("gpt.mel_pos_embedding.emb.weight");
        }
        catch
        {
            opened.ForEach(table => table.Dispose());
            throw;
        }

        EmbeddingTable Open(string name)
        {
            var table = new EmbeddingTable(weights.Get(name));
            opened.Add(table);
            return table;
        }
    }

    /// <summary>Most codes that a sequence can have.</summary>
    public int MaxCodes => _codePositions.Rows - 1;

    /// <summary>Checks that a prompt fits the model.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public void Check(in DecodingPrompt prompt)
    {
        int conditioning = _sizes.ConditioningLatents * _sizes.Width;
        if (prompt.Conditioning.Length != conditioning)
            throw new ArgumentException($"The model takes {conditioning} conditioning values ({_sizes.ConditioningLatents} x {_sizes.Width}), not {prompt.Conditioning.Length}.", nameof(prompt));
        if (prompt.TextIds.Length > _textPositions.Rows)
            throw new ArgumentException($"The model takes at most {_textPositions.Rows} text ids, [START] and [STOP] counted, not {prompt.TextIds.Length}. Split the text.", nameof(prompt));
        foreach (int id in prompt.TextIds.Span)
        {
            if ((uint)id >= (uint)_text.Rows) throw new ArgumentException($"Text id {id} is outside the model's {_text.Rows} ids.", nameof(prompt));
        }

        if (prompt.MaxCodes < 1 || prompt.MaxCodes > MaxCodes)
            throw new ArgumentException($"A sequence of this model has 1 to {MaxCodes} codes, not {prompt.MaxCodes}.", nameof(prompt));
    }

    /// <summary>Checks a code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The model has no such code.</exception>
    public void Check(int code)
    {
        if ((uint)code >= (uint)_codes.Rows) throw new ArgumentOutOfRangeException(nameof(code), code, $"The model has the codes 0 to {_codes.Rows - 1}.");
    }

    /// <summary>Embeds a prompt and the start code.</summary>
    /// <param name="prompt">A prompt that fits.</param>
    /// <param name="destination">Receives <c>[32 + text ids + 1, width]</c>.</param>
    /// <param name="scratch">Room for one row.</param>
    public void Embed(in DecodingPrompt prompt, Span<float> destination, Span<float> scratch)
    {
        prompt.Conditioning.Span.CopyTo(destination);
        destination = destination[prompt.Conditioning.Length..];
        var ids = prompt.TextIds.Span;
        for (int i = 0; i < ids.Length; i++) _text.CopySum(ids[i], _textPositions, i, destination.Slice(i * _sizes.Width, _sizes.Width), scratch);
        _codes.CopySum(_sizes.StartAudioCode, _codePositions, 0, destination.Slice(ids.Length * _sizes.Width, _sizes.Width), scratch);
    }

    /// <summary>Embeds a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="number">How many codes its sequence had before it.</param>
    /// <param name="destination">Receives <c>[width]</c>.</param>
    /// <param name="scratch">Room for one row.</param>
    public void Embed(int code, int number, Span<float> destination, Span<float> scratch) => _codes.CopySum(code, _codePositions, number + 1, destination, scratch);

    /// <inheritdoc/>
    public void Dispose()
    {
        _text.Dispose();
        _textPositions.Dispose();
        _codes.Dispose();
        _codePositions.Dispose();
    }
}
