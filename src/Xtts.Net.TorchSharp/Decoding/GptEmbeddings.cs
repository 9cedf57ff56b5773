using TorchSharp;
using Xtts.Net.Backends;
using Xtts.Net.TorchSharp.Runtime;
using Xtts.Net.TorchSharp.Weights;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Decoding;

/// <summary>Turns voices, text ids and codes into the GPT's input. Thread-safe.</summary>
/// <remarks>
/// Model specification §6: conditioning latents without position, then text ids with text positions, then the start code and the codes with audio positions. GPT-2's own position
/// embedding is not used.
/// </remarks>
internal sealed class GptEmbeddings
{
    private readonly ModelSizes _sizes;
    private readonly Device _device;
    private readonly Tensor _text, _textPositions, _codes, _codePositions;
    private readonly int _textRows, _textPositionRows, _codeRows, _codePositionRows;

    /// <param name="weights">Weights under <c>gpt.</c>.</param>
    public GptEmbeddings(WeightLoader weights)
    {
        _sizes = weights.Sizes;
        _device = weights.Device;
        (_text, _textRows) = Open("text_embedding.weight");
        (_textPositions, _textPositionRows) = Open("text_pos_embedding.emb.weight");
        (_codes, _codeRows) = Open("mel_embedding.weight");
        (_codePositions, _codePositionRows) = Open("mel_pos_embedding.emb.weight");

        (Tensor Table, int Rows) Open(string name)
        {
            int rows = weights.CountRows(name);
            return (weights.Get(name, rows, _sizes.Width), rows);
        }
    }

    /// <summary>Most codes that a sequence can have.</summary>
    public int MaxCodes => _codePositionRows - 1;

    /// <summary>Most positions of a sequence: voice, text, start code, codes.</summary>
    public int MaxPositions => _sizes.ConditioningLatents + _textPositionRows + 1 + MaxCodes;

    /// <summary>Checks that a prompt fits the model.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public void Check(in DecodingPrompt prompt)
    {
        int conditioning = _sizes.ConditioningLatents * _sizes.Width;
        if (prompt.Conditioning.Length != conditioning)
            throw new ArgumentException($"The model takes {conditioning} conditioning values ({_sizes.ConditioningLatents} x {_sizes.Width}), not {prompt.Conditioning.Length}.", nameof(prompt));
        if (prompt.TextIds.Length > _textPositionRows)
            throw new ArgumentException($"The model takes at most {_textPositionRows} text ids, [START] and [STOP] counted, not {prompt.TextIds.Length}. Split the text.", nameof(prompt));
        foreach (int id in prompt.TextIds.Span)
        {
            if ((uint)id >= (uint)_textRows) throw new ArgumentException($"Text id {id} is outside the model's {_textRows} ids.", nameof(prompt));
        }

        if (prompt.MaxCodes < 1 || prompt.MaxCodes > MaxCodes)
            throw new ArgumentException($"A sequence of this model has 1 to {MaxCodes} codes, not {prompt.MaxCodes}.", nameof(prompt));
    }

    /// <summary>Checks a code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The model has no such code.</exception>
    public void Check(int code)
    {
        if ((uint)code >= (uint)_codeRows) throw new ArgumentOutOfRangeException(nameof(code), code, $"The model has the codes 0 to {_codeRows - 1}.");
    }

    /// <summary>Positions that a prompt and the start code take.</summary>
    public int CountPositions(in DecodingPrompt prompt) => _sizes.ConditioningLatents + prompt.TextIds.Length + 1;

    /// <summary>Embeds a prompt that fits, and the start code.</summary>
    /// <returns><c>[positions, width]</c>.</returns>
    public Tensor Embed(in DecodingPrompt prompt)
    {
        var voice = HostTransfer.Upload(prompt.Conditioning.Span, _device, _sizes.ConditioningLatents, _sizes.Width);
        var ids = HostTransfer.Upload([.. prompt.TextIds.Span.ToArray().Select(id => (long)id)], _device);
        var text = _text.index_select(0, ids).add_(_textPositions.narrow(0, 0, prompt.TextIds.Length));
        var start = _codes.narrow(0, _sizes.StartAudioCode, 1).add(_codePositions.narrow(0, 0, 1));
        return torch.cat([voice, text, start], 0);
    }

    /// <summary>Embeds one code of every sequence.</summary>
    /// <param name="codes">Codes, <c>[sequences]</c>.</param>
    /// <param name="positions">Their audio positions, <c>[sequences]</c>.</param>
    /// <returns><c>[sequences, width]</c>; the caller may change it.</returns>
    public Tensor Embed(Tensor codes, Tensor positions) => _codes.index_select(0, codes).add_(_codePositions.index_select(0, positions));
}
