namespace Xtts.Net.TorchSharp;

/// <summary>Where the weights lie while the model runs on the processor. On a GPU they are always copied to it.</summary>
public enum WeightPlacement
{
    /// <summary>In the mapped checkpoint, as far as they lie there row-major in single precision: the model is ready at once and needs little memory of its own.</summary>
    Mapped,

    /// <summary>In memory of their own: loading reads and copies 1.9 GB, and afterwards neither a slow disk nor a file that is written to can be felt.</summary>
    Copied,
}
