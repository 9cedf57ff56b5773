using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.TorchSharp.Tests.Layers;

/// <summary>A few weights by name, for one layer.</summary>
internal sealed class NamedWeights : Dictionary<string, (float[] Values, long[] Shape)>, IModelWeights
{
    public ModelSizes Sizes => throw new NotSupportedException("One layer has no model sizes.");

    public bool Contains(string name) => ContainsKey(name);

    public ModelWeight Get(string name) => new Weight(name, this[name].Values, this[name].Shape);

    private sealed class Weight(string name, float[] values, long[] shape) : ModelWeight(name, TensorElementType.Float32, [.. shape])
    {
        public override bool TryGetFileRegion(out FileRegion region)
        {
            region = default;
            return false;
        }

        public override void CopyTo(Span<float> destination) => values.CopyTo(destination);
    }
}
