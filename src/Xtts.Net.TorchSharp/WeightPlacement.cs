namespace Xtts.Net.TorchSharp;

/// <summary>Where the weights of decoding lie while the model runs on the processor. On a GPU they are always copied to it.</summary>
public enum WeightPlacement
{
    /// <summary>In the mapped checkpoint: the model is ready at once and needs little memory of its own, a decoding step is slower.</summary>
    Mapped,

    /// <summary>In memory of their own, laid out for decoding: loading reads and copies 1.5 GB, a decoding step is faster.</summary>
    Copied,
}
