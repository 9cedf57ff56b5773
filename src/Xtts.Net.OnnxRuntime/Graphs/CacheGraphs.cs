namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>Small graphs that rearrange the keys or values of one layer, <c>[sequences, heads, room, head]</c>, where they lie: on the device.</summary>
internal static class CacheGraphs
{
    /// <summary>Input: keys or values of the live sequences.</summary>
    public const string Present = "present";

    /// <summary>Input: keys or values of the sequence that joins them.</summary>
    public const string Entering = "entering";

    /// <summary>Input: positions to add, <c>[8]</c>: the first four 0, then one more for each axis.</summary>
    public const string Added = "added";

    /// <summary>Input: numbers of the sequences that stay, <c>[sequences after it]</c>.</summary>
    public const string Staying = "staying";

    /// <summary>Input: length of each axis, <c>[4]</c>.</summary>
    public const string Shape = "shape";

    /// <summary>Output: the rearranged keys or values.</summary>
    public const string Result = "result";

    /// <summary>Puts one more sequence behind the others.</summary>
    public static OnnxModel Join(OnnxElementType type) => Build("join of the cache", type, graph =>
        graph.NodeAs(Result, "Concat", [Declare(graph, Present, type), Declare(graph, Entering, type)], ("axis", 0L)));

    /// <summary>Adds positions behind those that each sequence has.</summary>
    public static OnnxModel Widen(OnnxElementType type) => Build("widening of the cache", type, graph =>
        graph.NodeAs(Result, "Pad", [Declare(graph, Present, type), graph.Input(Added, OnnxElementType.Int64, 8)]));

    /// <summary>Takes sequences in another order, or fewer of them.</summary>
    public static OnnxModel Keep(OnnxElementType type) => Build("order of the cache", type, graph =>
        graph.NodeAs(Result, "Gather", [Declare(graph, Present, type), graph.Input(Staying, OnnxElementType.Int32, "stay")], ("axis", 0L)));

    /// <summary>Fills keys or values with zeros.</summary>
    public static OnnxModel Clear(OnnxElementType type) => Build("clearing of the cache", type, graph =>
        graph.NodeAs(Result, "Expand", [graph.Values("zero", type, [1, 1, 1, 1], [0]), graph.Input(Shape, OnnxElementType.Int64, 4)]));

    private static string Declare(OnnxGraphBuilder graph, string name, OnnxElementType type) => graph.Input(name, type, name + " sequences", "heads", name + " room", "head");

    private static OnnxModel Build(string name, OnnxElementType type, Action<OnnxGraphBuilder> write)
    {
        var graph = new OnnxGraphBuilder(name, OnnxElementType.Float);
        write(graph);
        graph.Output(Result, type, "sequences", "heads", "room", "head");
        return graph.Build();
    }
}
