using System.Collections.Immutable;
using Xtts.Net.Audio;
using Xtts.Net.Audio.Clips;
using Xtts.Net.Audio.Quality;

namespace Xtts.Net.Voices;

/// <summary>Reference clips as they were recorded and as the model hears them.</summary>
internal sealed class HeardClips
{
    private readonly LoadedClip[] _clips;
    private readonly int _sampleRate;

    private HeardClips(LoadedClip[] clips, float[][] audio, int sampleRate)
    {
        _clips = clips;
        Audio = audio;
        _sampleRate = sampleRate;
    }

    /// <summary>Mono samples of each clip, in order.</summary>
    public float[][] Audio { get; }

    /// <summary>Names and hashes of the clips.</summary>
    public ImmutableArray<ReferenceClip> Origins => [.. _clips.Select(clip => clip.Origin)];

    /// <summary>Loads clips.</summary>
    /// <param name="count">How many.</param>
    /// <param name="load">Loads one by its place.</param>
    /// <param name="sampleRate">Rate at which the model hears them, in Hz.</param>
    /// <param name="cancellationToken">Cancels between two clips.</param>
    /// <exception cref="ArgumentException">There is no clip.</exception>
    /// <exception cref="AudioFormatException">A clip cannot be read.</exception>
    public static HeardClips Load(int count, Func<int, LoadedClip> load, int sampleRate, CancellationToken cancellationToken)
    {
        if (count == 0) throw new ArgumentException("At least one reference clip is needed.", nameof(count));
        var clips = new LoadedClip[count];
        var audio = new float[count][];
        for (int i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            clips[i] = load(i);
            audio[i] = ReferenceAudio.Load(clips[i].Sound, sampleRate);
        }

        return new HeardClips(clips, audio, sampleRate);
    }

    /// <summary>Reports on the clips.</summary>
    /// <param name="settings">How they are used, complete.</param>
    /// <param name="speakers">Speaker embedding of each, <see langword="null"/> for one that could not be heard; <see langword="null"/> when no model has heard them.</param>
    public ReferenceClipReport Review(CloningSettings settings, IReadOnlyList<float[]?>? speakers)
    {
        var clips = ImmutableArray.CreateBuilder<ClipQuality>(_clips.Length);
        for (int i = 0; i < _clips.Length; i++) clips.Add(ClipCritic.Review(ClipMeter.Measure(_clips[i], Audio[i], _sampleRate), _clips[i].Sound, settings));
        return ClipSetCritic.Review(clips.MoveToImmutable(), settings, speakers);
    }
}
