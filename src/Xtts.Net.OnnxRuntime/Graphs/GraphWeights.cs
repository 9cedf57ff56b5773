using System.Collections.Immutable;
using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Brings the weights of a model into a graph, leaving them in their file wherever that is possible.</summary>
/// <remarks>
/// Large weights that lie row-major in the file become external data, so the runtime maps them; those of another element type get a conversion node, which the runtime folds
/// while it loads. The rest (folded, strided, misaligned, small) is carried inside the model and released by the runtime when it has rearranged it.
/// </remarks>
internal sealed class GraphWeights
{
    private const int SmallestMapped = 16 * 1024;   // bytes; below, a mapping costs more than a copy

    private readonly IModelWeights _weights;
    private readonly OnnxGraphBuilder _graph;
    private readonly string _prefix;
    private readonly Dictionary<string, string> _placed = new(StringComparer.Ordinal);
    private string _linkPath = "", _linkTarget = "";    // the last path that was followed

    /// <param name="weights">The model's weights.</param>
    /// <param name="graph">The graph they go into.</param>
    /// <param name="prefix">Start of every name that will be asked for.</param>
    public GraphWeights(IModelWeights weights, OnnxGraphBuilder graph, string prefix)
    {
        _weights = weights;
        _graph = graph;
        _prefix = prefix;
    }

    /// <summary>Whether the model has a weight.</summary>
    public bool Contains(string name) => _weights.Contains(_prefix + name);

    /// <summary>The stored shape of a weight.</summary>
    public ImmutableArray<long> ShapeOf(string name) => _weights.Get(_prefix + name).Shape;

    /// <summary>A weight in its stored shape.</summary>
    public string Get(string name) => Get(name, [.. ShapeOf(name)]);

    /// <summary>A weight under another shape over the same elements. A weight has one shape in a graph: the first it was asked for.</summary>
    /// <exception cref="TensorShapeException">The weight has another number of elements.</exception>
    public string Get(string name, params long[] shape) => Get(name, _graph.Precision, shape);

    /// <summary>A weight in its stored shape, in single or half precision. A weight has one type in a graph: the first it was asked for.</summary>
    public string Get(string name, OnnxElementType type) => Get(name, type, [.. ShapeOf(name)]);

    /// <summary>A weight's elements, for those that have to be rearranged.</summary>
    public float[] Read(string name) => _weights.Get(_prefix + name).ToArray();

    private string Get(string name, OnnxElementType type, long[] shape)
    {
        if (!_placed.TryGetValue(name, out string? value)) _placed.Add(name, value = Place(name, type, shape));
        return value;
    }

    private string Place(string name, OnnxElementType type, long[] shape)
    {
        var weight = _weights.Get(_prefix + name);
        bool inFile = weight.TryGetFileRegion(out var region);
        if (shape.Aggregate(1L, (product, length) => checked(product * length)) != weight.ElementCount)
            throw new TensorShapeException(inFile ? region.Path : "checkpoint", weight.Name, shape, weight.Shape);

        if (inFile) region = region with { Path = FinalTarget(region.Path) };
        if (!inFile || region.Length < SmallestMapped || !OnnxElementTypes.TryFromStored(weight.ElementType, out var stored)
            || region.Offset % stored.SizeInBytes() != 0 || !_graph.CanRefer(region))
        {
            return _graph.Values(weight, type, shape);
        }

        string value = _graph.External(weight.Name, stored, shape, region);
        return stored == type ? value : _graph.Cast(value, type);
    }

    /// <summary>The file behind a symbolic link: the runtime refuses weights that a link leads out of their folder.</summary>
    private string FinalTarget(string path)
    {
        if (path != _linkPath) (_linkPath, _linkTarget) = (path, File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        return _linkTarget;
    }
}
