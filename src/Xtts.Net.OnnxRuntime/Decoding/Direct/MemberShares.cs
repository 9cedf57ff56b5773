using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>What one member of the team takes of the model.</summary>
/// <param name="Heads">Attention heads.</param>
/// <param name="Inner">Inner values of the feed-forward parts.</param>
/// <param name="Codes">Scores.</param>
internal sealed record MemberShares(Share Heads, Share Inner, Share Codes)
{
    /// <summary>Shares of equal size.</summary>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="inner">Inner width of the feed-forward parts.</param>
    /// <param name="member">Number of the member.</param>
    /// <param name="members">Size of the team.</param>
    public static MemberShares Of(ModelSizes sizes, int inner, int member, int members) =>
        new(Share.Of(sizes.Heads, member, members), Share.Of(inner, member, members), Share.Of(sizes.AudioVocabulary, member, members));
}
