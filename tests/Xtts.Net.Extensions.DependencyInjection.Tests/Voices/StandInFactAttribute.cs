namespace Xtts.Net.Extensions.DependencyInjection.Tests.Voices;

/// <summary>A test with a shell script in the place of ffmpeg.</summary>
public sealed class StandInFactAttribute : FactAttribute
{
    public StandInFactAttribute() => Skip = OperatingSystem.IsWindows() ? "The stand-in for ffmpeg is a shell script, which Windows does not start." : null;
}
