using Xtts.Net.Audio.Clips;

namespace Xtts.Net.Tests.Audio.Clips;

/// <summary>A test with the ffmpeg of the machine.</summary>
public sealed class FfmpegTheoryAttribute : TheoryAttribute
{
    public FfmpegTheoryAttribute() => Skip = IsThere ? null : "There is no ffmpeg on this machine (on Debian: apt-get install ffmpeg).";

    private static bool IsThere
    {
        get
        {
            try
            {
                return new FfmpegProgram(configured: null).Require("") is not null;
            }
            catch (FfmpegNotFoundException)
            {
                return false;
            }
        }
    }
}
