using Xtts.Net.OnnxRuntime.Graphs;

namespace Xtts.Net.OnnxRuntime.Decoding.Capturing;

/// <summary>How a captured step says where in its sequence it is; what differs from step to step must lie on the device.</summary>
internal enum PositionInput
{
    /// <summary><see cref="GptGraph.LastPositions"/> and <see cref="GptGraph.LongestSequence"/>.</summary>
    LastAndLength,

    /// <summary><see cref="GptGraph.LastPositions"/>; <see cref="GptGraph.LongestSequence"/> is on the host and always the whole room.</summary>
    Last,

    /// <summary><see cref="GptGraph.Positions"/>.</summary>
    Plain,
}
