using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Providers;

namespace Xtts.Net.OnnxRuntime;

/// <summary>Which precision can be had where, and what it means inside the GPT. Encoders and vocoder are single precision always.</summary>
internal static class GptPrecision
{
    /// <summary>Element types of a precision on a provider.</summary>
    /// <param name="precision">The precision.</param>
    /// <param name="provider">What is known of the provider.</param>
    /// <param name="plain">Whether attention in single precision is to be plain in any case.</param>
    public static GptTypes Types(OnnxRuntimePrecision precision, ProviderFacts provider, bool plain)
    {
        var cache = precision == OnnxRuntimePrecision.Float16 || (provider.AttendsInHalfPrecisionOnly && precision != OnnxRuntimePrecision.Float32) ? OnnxElementType.Float16 : OnnxElementType.Float;
        return precision switch
        {
            OnnxRuntimePrecision.Float16 => new GptTypes(OnnxElementType.Float16, cache),
            OnnxRuntimePrecision.Int4 => new GptTypes(OnnxElementType.UInt8, cache),
            _ => new GptTypes(OnnxElementType.Float, cache, plain || provider.AttendsInHalfPrecisionOnly),
        };
    }

    /// <summary>Checks that a provider and its device have a precision.</summary>
    /// <param name="precision">The precision.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="start">Starts the provider on a small graph of a type: why it does not, <see langword="null"/> when it does.</param>
    /// <exception cref="UnsupportedPrecisionException">They have not.</exception>
    public static void Require(OnnxRuntimePrecision precision, SelectedProvider provider, Func<OnnxElementType, string?> start)
    {
        if (precision == OnnxRuntimePrecision.Float32) return;
        if (provider.IsProcessor)
        {
            if (precision == OnnxRuntimePrecision.Float16) throw Refusal(precision, "on the processor there are Float32, Int8 and Int4");
            return;
        }

        if (precision == OnnxRuntimePrecision.Int8) throw Refusal(precision, $"on {provider.Name} there are Float32, Float16 and Int4");
        if (precision == OnnxRuntimePrecision.Float16 && start(OnnxElementType.Float16) is { } problem) throw Refusal(precision, $"the device of {provider.Place} does not ({problem})");
    }

    private static UnsupportedPrecisionException Refusal(OnnxRuntimePrecision precision, string what) =>
        new(precision.ToString(), $"The ONNX Runtime backend does not compute in {precision} here: {what}. Choose one of these in {nameof(OnnxRuntimeOptions)}.{nameof(OnnxRuntimeOptions.Precision)}, or another provider.");
}
