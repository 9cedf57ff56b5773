namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>An instance of a Python class in a pickle.</summary>
/// <param name="Module">Module of the class.</param>
/// <param name="Name">Name of the class.</param>
/// <param name="State">Its attributes (or, of a dictionary class, its entries), in order.</param>
internal sealed record PickledObject(string Module, string Name, IReadOnlyDictionary<string, object?> State)
{
    /// <summary>Whether the class is called (REDUCE) and filled with items, instead of made (NEWOBJ) and given its attributes (BUILD).</summary>
    public bool IsReduced { get; private init; }

    /// <summary>A <c>collections.OrderedDict</c>.</summary>
    public static PickledObject OrderedDictionary(IReadOnlyDictionary<string, object?> entries) => new("collections", "OrderedDict", entries) { IsReduced = true };

    /// <summary>A <c>collections.OrderedDict</c> with no entries.</summary>
    public static PickledObject EmptyOrderedDictionary { get; } = OrderedDictionary(new Dictionary<string, object?>());
}
