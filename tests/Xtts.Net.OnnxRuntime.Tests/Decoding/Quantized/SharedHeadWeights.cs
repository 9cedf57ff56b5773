using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding.Quantized;

/// <summary>A recorded model made twice as wide with four heads, by repeating its values: heads of 16 wide values fill panels, so that a team can share them.</summary>
internal sealed class SharedHeadWeights(GoldenWeights inner) : IModelWeights
{
    private const int Times = 4, Heads = 4;

    public ModelSizes Sizes => inner.Sizes with { Width = Times * inner.Sizes.Width, Heads = Heads };

    public bool Contains(string name) => inner.Contains(name);

    public ModelWeight Get(string name)
    {
        var weight = inner.Get(name);
        long[] shape = [.. weight.Shape.Select((length, axis) => name.StartsWith("gpt.gpt.h.", StringComparison.Ordinal) || axis == weight.Shape.Length - 1 && length == inner.Sizes.Width || IsVector(name) ? Times * length : length)];
        float[] values = weight.ToArray(), wide = new float[shape.Aggregate(1L, (product, length) => product * length)];
        for (int i = 0; i < wide.Length; i++) wide[i] = values[i % values.Length] * MathF.Cos(0.37f * (i / values.Length));
        return new Wide(name, wide, shape);
    }

    private static bool IsVector(string name) => name.StartsWith("gpt.gpt.ln_f.", StringComparison.Ordinal) || name.StartsWith("gpt.final_norm.", StringComparison.Ordinal);

    private sealed class Wide(string name, float[] values, long[] shape) : ModelWeight(name, TensorElementType.Float32, [.. shape])
    {
        public override bool TryGetFileRegion(out FileRegion region)
        {
            region = default;
            return false;
        }

        public override void CopyTo(Span<float> destination) => values.CopyTo(destination);
    }
}
