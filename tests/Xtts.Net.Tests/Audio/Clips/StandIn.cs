using System.Text;
using Xtts.Net.Audio;
using Xtts.Net.Audio.Clips;

namespace Xtts.Net.Tests.Audio.Clips;

/// <summary>A shell script in the place of ffmpeg, in a folder of its own that is deleted with it.</summary>
internal sealed class StandIn : IDisposable
{
    /// <param name="body">What it does; <c>$here</c> is its folder.</param>
    public StandIn(string body)
    {
        Program = PathOf("ffmpeg");
        File.WriteAllText(Program, $"#!/bin/sh\nhere='{Folder}'\n{body}\n", new UTF8Encoding(false));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("xtts ffmpeg ").FullName;

    public string Program { get; }

    /// <summary>Writes its arguments down and gives the sound of a WAV file.</summary>
    public static StandIn Playing(float[] samples, int rate = 44100, int channels = 1)
    {
        var standIn = new StandIn("""printf '%s\n' "$@" > "$here/arguments"; env > "$here/environment"; cat "$here/sound.wav" """);
        WaveWriter.Write(standIn.PathOf("sound.wav"), new AudioClip(samples, rate, channels), WaveEncoding.Float32);
        return standIn;
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public FfmpegDecoder Decoder(TimeSpan? limit = null) => new(new FfmpegProgram(Program), limit);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
