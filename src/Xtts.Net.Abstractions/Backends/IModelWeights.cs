namespace Xtts.Net.Backends;

/// <summary>The weights of one model under canonical names, checked against its sizes.</summary>
/// <remarks>
/// Every tensor that inference needs is there with the shape that <see cref="Sizes"/> implies; weights under weight norm appear folded as <c>X.weight</c>.
/// Thread-safe. Belongs to the caller, who keeps it open for as long as a backend uses it.
/// </remarks>
public interface IModelWeights
{
    /// <summary>Sizes of the model.</summary>
    ModelSizes Sizes { get; }

    /// <summary>Whether the model has a weight.</summary>
    /// <param name="name">Canonical name.</param>
    bool Contains(string name);

    /// <summary>A weight by its canonical name.</summary>
    /// <param name="name">Canonical name, such as <c>gpt.gpt.h.0.attn.c_attn.weight</c> or (folded) <c>hifigan_decoder.waveform_decoder.ups.0.weight</c>.</param>
    /// <exception cref="MissingTensorException">The checkpoint has no such tensor.</exception>
    ModelWeight Get(string name);
}
