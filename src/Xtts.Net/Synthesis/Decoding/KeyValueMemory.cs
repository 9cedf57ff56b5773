using Xtts.Net.Backends;

namespace Xtts.Net.Synthesis.Decoding;

/// <summary>What keys and values of batches take, in single precision.</summary>
/// <remarks>Every sequence of a batch has the room of its longest. Backends may set aside more, to the next power of two, or keep numbers in fewer bits.</remarks>
/// <param name="sizes">Sizes of the model.</param>
internal sealed class KeyValueMemory(ModelSizes sizes)
{
    private readonly long _position = 2L * sizes.Layers * sizes.Width * sizeof(float);

    /// <summary>Bytes of a group's batch, with one more segment if one is given.</summary>
    public long BytesOf(IReadOnlyList<DecodingLane> lanes, DecodingLane? entering = null)
    {
        int longest = entering is null ? 0 : RoomOf(entering);
        foreach (var lane in lanes) longest = Math.Max(longest, RoomOf(lane));
        return checked(_position * longest * (lanes.Count + (entering is null ? 0 : 1)));
    }

    private int RoomOf(DecodingLane lane) => sizes.ConditioningLatents + lane.Prompt.TextIds.Length + 1 + lane.Prompt.MaxCodes;
}
