using Xtts.Net.Audio;
using Xtts.Net.Backends;

namespace Xtts.Net.Voices;

/// <summary>Makes a voice from reference clips: one speaker embedding per clip, conditioning latents from all clips joined.</summary>
/// <remarks>
/// Each clip is cut to <c>max_ref_len</c>, optionally scaled and trimmed; the speaker embeddings are averaged and not renormalised; the joined audio is cut to
/// <c>gpt_cond_len</c>, split into chunks of <c>gpt_cond_chunk_len</c>, and the latents of the chunks that last at least 0.33 s are averaged (model
/// specification §3). Thread-safe as the model is.
/// </remarks>
internal sealed class VoiceCloningRecipe
{
    private const double MinChunkSeconds = 0.33;
    private const float NormalizedPeak = 0.75f, SilentPeak = 1e-4f;
    private const string Advice = "Give at least 0.33 seconds of clear speech, better 6 seconds or more.";

    private readonly IXttsModel _model;
    private readonly CloningDefaults _defaults;
    private readonly ConditioningMel _conditioningMel;
    private readonly SpeakerMel _speakerMel;
    private readonly Resampler _toSpeakerRate;

    /// <param name="model">The model; it stays the caller's.</param>
    /// <param name="melStats">The checkpoint's <c>mel_stats</c>, one value per cloning-mel band.</param>
    /// <param name="defaults">What the configuration says.</param>
    /// <exception cref="ModelConfigurationException">The configuration asks for chunks of no length.</exception>
    public VoiceCloningRecipe(IXttsModel model, ReadOnlySpan<float> melStats, CloningDefaults defaults)
    {
        if (melStats.Length != model.Sizes.ConditioningMelBands)
            throw new ArgumentException($"mel_stats has {melStats.Length} values, the model has {model.Sizes.ConditioningMelBands} mel bands.", nameof(melStats));
        if (defaults.GptCondChunkLen < 1)
            throw new ModelConfigurationException($"config.json: 'gpt_cond_chunk_len' is {defaults.GptCondChunkLen}; it must be at least 1 second (the released model has 4).");
        _model = model;
        _defaults = defaults;
        _conditioningMel = new ConditioningMel(melStats, model.Sizes.InputSampleRate);
        _speakerMel = new SpeakerMel(model.Sizes.SpeakerMelBands);
        _toSpeakerRate = new Resampler(model.Sizes.InputSampleRate, SpeakerMel.SampleRate);
    }

    /// <summary>Clones a voice.</summary>
    /// <param name="name">Name of the voice, for people.</param>
    /// <param name="clips">Mono clips at the model's input rate (22050 Hz), in order; not changed.</param>
    /// <param name="settings">How the clips are used; <see langword="null"/> for the model's own values.</param>
    /// <param name="cancellationToken">Cancels between two runs of an encoder.</param>
    /// <exception cref="ArgumentException">No clip was given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of range.</exception>
    /// <exception cref="ReferenceAudioException">A clip is silent or far too short, or all together are too short.</exception>
    public Voice Clone(string name, IReadOnlyList<float[]> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default) =>
        CloneWithSpeakers(name, clips, settings, cancellationToken).Voice;

    /// <summary>Clones a voice and tells how the speaker encoder heard each clip.</summary>
    /// <inheritdoc cref="Clone" path="/*[not(self::summary)]"/>
    public ClonedVoice CloneWithSpeakers(string name, IReadOnlyList<float[]> clips, CloningSettings? settings, CancellationToken cancellationToken)
    {
        if (clips.Count == 0) throw new ArgumentException("At least one reference clip is needed.", nameof(clips));
        settings ??= CloningSettings.Default;
        settings.Validate();

        var prepared = new ReadOnlyMemory<float>[clips.Count];
        for (int i = 0; i < prepared.Length; i++) prepared[i] = Prepare(clips[i], settings, $"Reference clip {i + 1} of {clips.Count}");
        var conditioning = EncodeConditioning(prepared, settings, cancellationToken);
        var speakers = new float[prepared.Length][];
        var embedding = new MeanVector();
        for (int i = 0; i < prepared.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            speakers[i] = EncodeSpeaker(prepared[i].Span, $"Reference clip {i + 1} of {clips.Count}");
            embedding.Add(speakers[i]);
        }

        return new ClonedVoice(new Voice(name, conditioning, embedding.Mean()), speakers);
    }

    /// <summary>How the speaker encoder hears each clip; <see langword="null"/> for one that is silent or too short.</summary>
    /// <param name="clips">Mono clips at the model's input rate, in order; not changed.</param>
    /// <param name="settings">How the clips are used; <see langword="null"/> for the model's own values.</param>
    /// <param name="cancellationToken">Cancels between two clips.</param>
    public float[]?[] TryEncodeSpeakers(IReadOnlyList<float[]> clips, CloningSettings? settings, CancellationToken cancellationToken)
    {
        settings ??= CloningSettings.Default;
        var speakers = new float[]?[clips.Count];
        for (int i = 0; i < speakers.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                speakers[i] = EncodeSpeaker(Prepare(clips[i], settings, "").Span, "");
            }
            catch (ReferenceAudioException)
            {
                // Whoever looks at the clip says so.
            }
        }

        return speakers;
    }

    /// <summary>Settings with the model's own values filled in.</summary>
    public CloningSettings Resolve(CloningSettings? settings) => _defaults.Complete(settings ?? CloningSettings.Default);

    /// <summary>Cuts a clip to what is used of it, checks that it can be heard, and scales and trims it where asked.</summary>
    private ReadOnlyMemory<float> Prepare(ReadOnlyMemory<float> clip, CloningSettings settings, string which)
    {
        clip = clip[..LengthOf(settings.MaxClipSeconds ?? _defaults.MaxRefLen, clip.Length)];
        if (clip.IsEmpty) throw new ReferenceAudioException($"{which} has no samples. {Advice}");
        float peak = 0;
        foreach (float sample in clip.Span) peak = Math.Max(peak, Math.Abs(sample));
        if (peak < SilentPeak)
            throw new ReferenceAudioException($"{which} is silent in the {Seconds(clip.Length)} that are used of it. Give a clip in which the speaker can be heard.");
        if (settings.NormalizeLoudness ?? _defaults.SoundNormRefs)
        {
            var scaled = new float[clip.Length];
            for (int i = 0; i < scaled.Length; i++) scaled[i] = clip.Span[i] / peak * NormalizedPeak;
            clip = scaled;
        }

        return settings.TrimDecibels is { } decibels ? clip[SilenceTrim.FindSound(clip.Span, decibels)] : clip;
    }

    private float[] EncodeSpeaker(ReadOnlySpan<float> clip, string which)
    {
        var audio = _toSpeakerRate.Resample(clip);
        if (audio.Length < _speakerMel.MinSamples) throw new ReferenceAudioException($"{which} is too short: {Seconds(clip.Length)}. {Advice}");
        var mel = _speakerMel.Compute(audio);
        return _model.EncodeSpeaker(mel, _speakerMel.Spectrogram.FrameCount(audio.Length));
    }

    private float[] EncodeConditioning(ReadOnlyMemory<float>[] clips, CloningSettings settings, CancellationToken cancellationToken)
    {
        var joined = Join(clips, settings.ConditioningSeconds ?? _defaults.GptCondLen);
        int chunkLength = LengthOf(settings.ChunkSeconds ?? _defaults.GptCondChunkLen, joined.Length);
        double minLength = MinChunkSeconds * _model.Sizes.InputSampleRate;
        var latents = new MeanVector();
        for (var rest = joined.AsSpan(); rest.Length >= minLength; rest = rest[Math.Min(chunkLength, rest.Length)..])
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chunk = rest[..Math.Min(chunkLength, rest.Length)];
            latents.Add(_model.EncodeConditioning(_conditioningMel.Compute(chunk), _conditioningMel.Spectrogram.FrameCount(chunk.Length)));
        }

        if (latents.Count == 0)
        {
            string what = clips.Length == 1 ? "The reference clip is" : $"The {clips.Length} reference clips together are";
            throw new ReferenceAudioException($"{what} too short: {Seconds(joined.Length)}, where 0.33 seconds are the least. {Advice}");
        }

        return latents.Mean();
    }

    /// <summary>The clips one after the other, up to a number of seconds.</summary>
    private float[] Join(ReadOnlyMemory<float>[] clips, int seconds)
    {
        long total = 0;
        foreach (var clip in clips) total += clip.Length;
        var joined = new float[LengthOf(seconds, (int)Math.Min(total, Array.MaxLength))];
        var free = joined.AsSpan();
        foreach (var clip in clips)
        {
            var part = clip.Span[..Math.Min(clip.Length, free.Length)];
            part.CopyTo(free);
            free = free[part.Length..];
        }

        return joined;
    }

    /// <summary>Samples in a number of seconds, at most <paramref name="available"/>; all of them for 0 seconds or less.</summary>
    private int LengthOf(int seconds, int available) => seconds <= 0 ? available : (int)Math.Min(available, (long)seconds * _model.Sizes.InputSampleRate);

    private string Seconds(int samples) => FormattableString.Invariant($"{(double)samples / _model.Sizes.InputSampleRate:0.00} s");
}
