using Xtts.Net.Backends;

namespace Xtts.Net.TorchSharp.Parts;

/// <summary>A long waveform in pieces: each is made from its own features and those that its first and last samples depend on, so that the pieces equal the whole.</summary>
internal static class VocoderWindows
{
    /// <summary>Frames of one piece: 5 seconds of audio and their surroundings, which take less than 600 MB while they are made.</summary>
    public const int Frames = 480;

    /// <summary>Shorter rests go with the piece before them.</summary>
    private const int Slack = Frames / 8;

    /// <summary>Cuts a stretch of features into pieces.</summary>
    /// <param name="frames">Number of frames.</param>
    /// <returns>Of each piece: the first frame it makes and the one after its last; the first it needs and the one after the last it needs.</returns>
    public static IEnumerable<(int Start, int End, int From, int To)> Cut(int frames)
    {
        for (int start = 0, end; start < frames; start = end)
        {
            end = frames - start <= Frames + Slack ? frames : start + Frames;
            yield return (start, end, Math.Max(0, start - VocoderArchitecture.ReceptiveField), Math.Min(frames, end + VocoderArchitecture.ReceptiveField));
        }
    }
}
