namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Element types inside the GPT. The sum that runs through the blocks, all norms, the head, latents and scores are single precision always.</summary>
/// <param name="Weights">How the matrices of the blocks are stored and multiplied: <c>Float</c>, <c>Float16</c>, or <c>UInt8</c> for 4-bit weights with activations in single precision.</param>
/// <param name="Cache">Type of queries, keys and values; softmax inside attention is single precision in both.</param>
/// <param name="PlainAttention">Whether attention is made of plain operators, because the provider's own does not take the cache's type.</param>
internal readonly record struct GptTypes(OnnxElementType Weights, OnnxElementType Cache, bool PlainAttention = false)
{
    /// <summary>Single precision.</summary>
    public static GptTypes Single { get; } = new(OnnxElementType.Float, OnnxElementType.Float);

    /// <summary>Type of the products' factors and results.</summary>
    public OnnxElementType Activations => Weights == OnnxElementType.Float16 ? OnnxElementType.Float16 : OnnxElementType.Float;
}
