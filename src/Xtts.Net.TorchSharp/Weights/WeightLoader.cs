using System.Runtime.InteropServices;
using TorchSharp;
using Xtts.Net.Backends;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Weights;

/// <summary>Brings weights to the device: views into the mapped checkpoint where that is possible, copies elsewhere. Used by one thread.</summary>
internal sealed class WeightLoader
{
    private readonly IModelWeights _weights;
    private readonly WeightsInAdvance _advance;
    private readonly WeightMemory _memory;
    private readonly string _prefix;
    private readonly bool _mayMap;

    /// <param name="weights">The model's weights.</param>
    /// <param name="advance">Those that are computed already.</param>
    /// <param name="memory">Owns what is loaded.</param>
    /// <param name="device">Where the weights are to lie.</param>
    /// <param name="placement">Whether they may stay in the file.</param>
    public WeightLoader(IModelWeights weights, WeightsInAdvance advance, WeightMemory memory, Device device, WeightPlacement placement)
        : this(weights, advance, memory, device, device.type == DeviceType.CPU && placement == WeightPlacement.Mapped, "")
    {
    }

    private WeightLoader(IModelWeights weights, WeightsInAdvance advance, WeightMemory memory, Device device, bool mayMap, string prefix) =>
        (_weights, _advance, _memory, Device, _mayMap, _prefix) = (weights, advance, memory, device, mayMap, prefix);

    /// <summary>Where the weights lie.</summary>
    public Device Device { get; }

    /// <summary>Sizes of the model.</summary>
    public ModelSizes Sizes => _weights.Sizes;

    /// <summary>A loader of the weights whose names begin so.</summary>
    public WeightLoader Under(string prefix) => new(_weights, _advance, _memory, Device, _mayMap, _prefix + prefix);

    /// <summary>Whether the model has a weight.</summary>
    public bool Contains(string name) => _weights.Contains(_prefix + name);

    /// <summary>Length of a weight's first axis.</summary>
    public int CountRows(string name) => checked((int)_weights.Get(_prefix + name).Shape[0]);

    /// <summary>A weight in single precision and in its stored shape.</summary>
    public Tensor Get(string name) => Load(_weights.Get(_prefix + name), [], ScalarType.Float32);

    /// <summary>A weight in single precision.</summary>
    /// <param name="name">Name after the prefix.</param>
    /// <param name="shape">The shape it is wanted in.</param>
    /// <exception cref="TensorShapeException">The weight has another number of elements.</exception>
    public Tensor Get(string name, params long[] shape) => Get(name, ScalarType.Float32, shape);

    /// <summary>A weight of an element type.</summary>
    /// <param name="name">Name after the prefix.</param>
    /// <param name="type">The element type it is wanted in.</param>
    /// <param name="shape">The shape it is wanted in.</param>
    /// <exception cref="TensorShapeException">The weight has another number of elements.</exception>
    public Tensor Get(string name, ScalarType type, params long[] shape) => Load(Find(name, shape), shape, type);

    /// <summary>The values of a weight in single precision on the processor, for the caller's dispose scope: what is made of them is kept instead.</summary>
    /// <param name="name">Name after the prefix.</param>
    /// <param name="shape">The shape it is wanted in.</param>
    /// <exception cref="TensorShapeException">The weight has another number of elements.</exception>
    public Tensor Read(string name, params long[] shape)
    {
        var weight = Find(name, shape);
        return (View(weight, shape) ?? Copy(weight, shape)).to(ScalarType.Float32);
    }

    /// <summary>Keeps a tensor that is not counted, such as another view of a loaded weight, until the end of the model.</summary>
    public Tensor Keep(Tensor view) => _memory.KeepView(view);

    /// <summary>Keeps a tensor that was made of weights until the end of the model.</summary>
    public Tensor KeepMade(Tensor made) => _memory.Keep(made, mapped: false);

    /// <summary>Keeps a tensor whose bytes libtorch does not tell until the end of the model.</summary>
    public Tensor KeepPacked(Tensor packed, long bytes) => _memory.Keep(packed, bytes, mapped: false);

    private ModelWeight Find(string name, long[] shape)
    {
        var weight = _weights.Get(_prefix + name);
        if (shape.Aggregate(1L, (product, length) => checked(product * length)) == weight.ElementCount) return weight;
        throw new TensorShapeException(weight.TryGetFileRegion(out var region) ? region.Path : "checkpoint", weight.Name, shape, weight.Shape);
    }

    private Tensor Load(ModelWeight weight, long[] shape, ScalarType type)
    {
        if (shape.Length == 0) shape = [.. weight.Shape];
        var stored = View(weight, shape);
        if (stored is not null && _mayMap && stored.dtype == type) return _memory.Keep(stored, mapped: true);
        using var host = stored ?? Copy(weight, shape);
        return _memory.Keep(host.to(type, Device, copy: stored is not null), mapped: false);
    }

    private Tensor? View(ModelWeight weight, long[] shape) =>
        weight.TryGetFileRegion(out var region) && StoredTypes.TryFind(weight.ElementType, out var type) ? _memory.Files.View(region, type, shape) : null;

    private Tensor Copy(ModelWeight weight, long[] shape)
    {
        if (_advance.Find(weight.Name) is { } computed) return computed.view(shape);
        var host = torch.empty(shape, ScalarType.Float32);
        weight.CopyTo(MemoryMarshal.Cast<byte, float>(host.bytes));
        return host;
    }
}
