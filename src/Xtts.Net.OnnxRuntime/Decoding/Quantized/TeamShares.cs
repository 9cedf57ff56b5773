using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>What one member of the team takes of a run: panels of each matrix, which are outputs, so that every output is computed whole by one member.</summary>
internal sealed class TeamShares
{
    private const int PanelsOfGroup = Tile.Group / Tile.Outputs;

    /// <param name="layout">The matrices.</param>
    /// <param name="member">Number of the member.</param>
    /// <param name="members">Size of the team.</param>
    public TeamShares(QuantizedLayout layout, int member, int members)
    {
        var sizes = layout.Sizes;
        Heads = Share.Of(sizes.Heads, member, members);
        int width = sizes.Width / Tile.Outputs, start = Heads.Start * sizes.HeadSize / Tile.Outputs, end = Heads.End * sizes.HeadSize / Tile.Outputs;
        Projection = members == 1 ? [new Share(0, Tile.Wide(3 * sizes.Width))] : [new Share(start, end), new Share(width + start, width + end), new Share((2 * width) + start, (2 * width) + end)];
        State = Share.Of(Tile.Wide(sizes.Width), member, members);
        int groups = (layout.Inner + Tile.Group - 1) / Tile.Group;
        InnerGroups = Share.Of(groups, member, members);
        Inner = new Share(InnerGroups.Start * PanelsOfGroup, Math.Min(InnerGroups.End * PanelsOfGroup, Tile.Wide(layout.Inner)));
        Codes = Share.Of(sizes.AudioVocabulary, member, members);
    }

    /// <summary>Attention heads.</summary>
    public Share Heads { get; }

    /// <summary>Panels of queries, keys and values of these heads.</summary>
    public Share[] Projection { get; }

    /// <summary>Panels of what is added to the residual state.</summary>
    public Share State { get; }

    /// <summary>Panels of the feed-forward part's first layer.</summary>
    public Share Inner { get; }

    /// <summary>The same, in groups of 32 values.</summary>
    public Share InnerGroups { get; }

    /// <summary>Scores.</summary>
    public Share Codes { get; }

    /// <summary>How many threads a model is worth: with a small one, their meetings would take longer than the work they share. Heads that do not fill panels stay together.</summary>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="threads">Threads that may be used.</param>
    public static int SuggestMembers(ModelSizes sizes, int threads)
    {
        const int SmallestShare = 128 * 1024, MeetingsPerBlock = 4;
        if (sizes.HeadSize % Tile.Outputs != 0 || sizes.HeadSize * sizes.Heads != sizes.Width) return 1;
        long values = 12L * sizes.Width * sizes.Width / MeetingsPerBlock;
        return (int)Math.Clamp(values / SmallestShare, 1, Math.Min(threads, sizes.Heads));
    }
}
