namespace Xtts.Net.OnnxRuntime.Vocoding.Lanes;

/// <summary>Values that the processor works on at once. The kernels are written once over this; the compiler makes one of each for every width.</summary>
/// <typeparam name="TSelf">The width.</typeparam>
internal unsafe interface ILanes<TSelf>
    where TSelf : unmanaged, ILanes<TSelf>
{
    /// <summary>How many values.</summary>
    static abstract int Count { get; }

    /// <summary>Reads values that lie one behind the other.</summary>
    static abstract TSelf Load(float* from);

    /// <summary>One value in every lane.</summary>
    static abstract TSelf All(float value);

    /// <summary>Writes values one behind the other.</summary>
    static abstract void Store(TSelf values, float* to);

    /// <summary>a + b.</summary>
    static abstract TSelf Add(TSelf a, TSelf b);

    /// <summary>a - b.</summary>
    static abstract TSelf Subtract(TSelf a, TSelf b);

    /// <summary>a · b.</summary>
    static abstract TSelf Multiply(TSelf a, TSelf b);

    /// <summary>a · b + c, rounded once where the processor can.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>The larger of two, lane by lane.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    /// <summary>All lanes added up.</summary>
    static abstract float Sum(TSelf values);
}
