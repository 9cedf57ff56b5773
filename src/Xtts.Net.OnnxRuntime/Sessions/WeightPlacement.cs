namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>What becomes of a session's weights.</summary>
internal enum WeightPlacement
{
    /// <summary>They are rearranged once, into private memory, for the fastest runs.</summary>
    Rearranged,

    /// <summary>They stay in the mapped file: no private memory and no loading time, for parts that run seldom and on long inputs.</summary>
    Mapped,
}
