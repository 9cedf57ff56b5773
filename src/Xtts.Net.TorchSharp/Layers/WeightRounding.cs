namespace Xtts.Net.TorchSharp.Layers;

/// <summary>What becomes of the GPT's weights before they are multiplied on the processor.</summary>
internal enum WeightRounding
{
    /// <summary>They stay as they are.</summary>
    None,

    /// <summary>Half precision.</summary>
    Half,

    /// <summary>8-bit integers with a scale for each output.</summary>
    EightBits,
}
