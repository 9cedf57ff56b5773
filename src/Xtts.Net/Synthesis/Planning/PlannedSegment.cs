using Xtts.Net.Voices;

namespace Xtts.Net.Synthesis.Planning;

/// <summary>A text that the model speaks at once.</summary>
/// <param name="Index">Number of the segment in its request, from 0: it chooses the random numbers, so that the order in which segments are spoken does not matter.</param>
/// <param name="Ids">Ids of the text, framed by [START] and [STOP].</param>
/// <param name="Voice">The voice; it fits the model.</param>
/// <param name="Speed">Speed of speech, in range.</param>
/// <param name="Text">The stretch of the text as it is written.</param>
/// <param name="Cleaned">The words that the ids stand for.</param>
internal sealed record PlannedSegment(int Index, ReadOnlyMemory<int> Ids, Voice Voice, double Speed, string Text, string Cleaned) : PlannedPart
{
    /// <summary>Ids that frame the text: [START] and [STOP].</summary>
    public const int FrameIds = 2;
}
