using Xtts.Net.Audio;
using Xtts.Net.Audio.Clips;

namespace Xtts.Net.Voices;

/// <summary>Looks at reference clips without a model: length, sample rate, clipping, silence, noise, loudness.</summary>
/// <remarks>Whether the clips are of one speaker is only known to a model: <see cref="IVoiceCloner.InspectClipsAsync"/>. Thread-safe.</remarks>
public sealed class ClipInspector
{
    private readonly ClipLoader _loader;

    /// <summary>Creates an inspector.</summary>
    /// <param name="ffmpegPath">The ffmpeg that reads what is no WAV file, or its folder; <see langword="null"/> to look for it on the search path.</param>
    public ClipInspector(string? ffmpegPath = null) => _loader = new ClipLoader(new FfmpegDecoder(new FfmpegProgram(ffmpegPath)));

    /// <summary>Reports on clips.</summary>
    /// <param name="clips">Paths of the clips, in order.</param>
    /// <param name="settings">How they would be used; <see langword="null"/> for the values of the released model.</param>
    /// <param name="cancellationToken">Cancels between two clips.</param>
    /// <exception cref="ArgumentException">No clip was given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    /// <exception cref="AudioFormatException">A clip cannot be read.</exception>
    public Task<ReferenceClipReport> InspectAsync(IReadOnlyList<string> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(clips);
        settings ??= CloningSettings.Default;
        settings.Validate();
        return Task.Run(
            () => HeardClips.Load(clips.Count, i => _loader.Load(clips[i], cancellationToken), ReferenceAudio.SampleRate, cancellationToken).Review(new CloningDefaults().Complete(settings), speakers: null),
            cancellationToken);
    }
}
