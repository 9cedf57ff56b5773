using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Benchmarks.Suites;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Benchmarks.Speaking;

/// <summary>A full-size model as an application has it: an <see cref="XttsSynthesizer"/> with a voice in memory. What its vocoder does is counted.</summary>
internal sealed class SpeakingModel : IAsyncDisposable
{
    private readonly XttsSynthesizer _xtts;
    private readonly Voice _voice;

    private SpeakingModel(XttsSynthesizer xtts, VocoderWork vocoder)
    {
        _xtts = xtts;
        Vocoder = vocoder;
        _voice = new Voice("random", RandomInputs.Values(xtts.Sizes.ConditioningLatents * xtts.Sizes.Width), RandomInputs.SpeakerEmbedding(xtts.Sizes));
    }

    /// <summary>What the vocoder did.</summary>
    public VocoderWork Vocoder { get; }

    /// <summary>Loads a checkpoint that has its configuration and vocabulary beside it.</summary>
    public static async Task<SpeakingModel> LoadAsync(BackendUnderTest backend, string path, int threads)
    {
        var vocoder = new VocoderWork();
        var options = new XttsOptions { Model = path, Backend = new WrappedBackend(backend.Create(threads, Path.GetDirectoryName(path)!), model => new WatchedModel(model, vocoder)) };
        return new SpeakingModel(await XttsSynthesizer.LoadAsync(options, NullLoggerFactory.Instance, CancellationToken.None), vocoder);
    }

    /// <summary>Speaks a text as a whole.</summary>
    /// <returns>Seconds that it took, and the speech.</returns>
    public async Task<(double Seconds, Speech Speech)> SpeakAsync(string text, int codes)
    {
        long start = Stopwatch.GetTimestamp();
        var speech = await _xtts.SynthesizeAsync(Request(text, codes));
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, speech);
    }

    /// <summary>Speaks a text as a stream, read as fast as it comes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="codes">Codes of each segment: random weights do not end one by themselves.</param>
    public Task<StreamedSpeech> StreamAsync(string text, int codes) => StreamedSpeech.ReadAsync(_xtts.StreamAsync(Request(text, codes)));

    /// <summary>Seconds until a stream of a text gives its first sound; the rest is not made.</summary>
    public async Task<double> FirstAudioAsync(string text, int codes)
    {
        long start = Stopwatch.GetTimestamp();
        await foreach (var chunk in _xtts.StreamAsync(Request(text, codes)))
        {
            if (!chunk.Samples.IsEmpty) return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        throw new InvalidOperationException("The stream ended without a sound.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _xtts.DisposeAsync();

    private SpeechRequest Request(string text, int codes) => new() { Text = text, Voice = _voice, Language = SpokenTexts.Language, Generation = new GenerationSettings { MaxCodes = codes, Seed = 1 } };
}
