using TorchSharp;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Layers;

/// <summary>How the GPT multiplies.</summary>
/// <param name="Type">Element type of products, attention and cache.</param>
/// <param name="Rounding">Rounding of the weights alone.</param>
internal readonly record struct Arithmetic(ScalarType Type, WeightRounding Rounding)
{
    /// <summary>The arithmetic of a precision on a device.</summary>
    public static Arithmetic Of(TorchPrecision precision, TorchDevice device) => precision switch
    {
        TorchPrecision.Float16 => new(ScalarType.Float16, WeightRounding.None),
        TorchPrecision.BFloat16 => new(ScalarType.BFloat16, WeightRounding.None),
        TorchPrecision.Float16Weights => new(ScalarType.Float32, WeightRounding.Half),
        TorchPrecision.Int8Weights => new(ScalarType.Float32, WeightRounding.EightBits),
        TorchPrecision.Auto when device.IsCuda => new(ScalarType.Float16, WeightRounding.None),
        _ => new(ScalarType.Float32, WeightRounding.None),
    };

    /// <summary>Its name for people and logs, such as <c>float32</c> or <c>float32, weights of 8 bits</c>.</summary>
    public override string ToString() => Type.ToString().ToLowerInvariant() + Rounding switch
    {
        WeightRounding.Half => ", weights of 16 bits",
        WeightRounding.EightBits => ", weights of 8 bits",
        _ => "",
    };
}
