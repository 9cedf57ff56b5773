using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Audio.Clips;
using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Loading;
using Xtts.Net.Logging;
using Xtts.Net.Synthesis;
using Xtts.Net.Synthesis.Decoding;
using Xtts.Net.Synthesis.Planning;
using Xtts.Net.Synthesis.Scripts;
using Xtts.Net.Telemetry;
using Xtts.Net.Text;
using Xtts.Net.Text.Pronunciation;
using Xtts.Net.Voices;

namespace Xtts.Net;

/// <summary>A loaded XTTS v2 model that clones voices and speaks.</summary>
/// <remarks>
/// Thread-safe: requests may run at once over one model, each on a thread of the pool. Disposing waits for requests that are running; later ones fail with
/// <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed class XttsSynthesizer : ISpeechSynthesizer, IAsyncDisposable, IDisposable
{
    private readonly LoadedModel _loaded;
    private readonly ILogger _logger;
    private readonly ModelTelemetry _telemetry;
    private readonly SpeechPipeline _pipeline;
    private readonly SpeechWatch _watch;
    private readonly VoiceCloner _cloner;
    private readonly ClipLoader _clips;
    private readonly LanguageSet _languages;
    private readonly RequestGate _gate = new(typeof(XttsSynthesizer));
    private int _disposed;

    private XttsSynthesizer(LoadedModel loaded, XttsOptions options, DecodingLimits limits, ModelTelemetry telemetry, ILogger logger)
    {
        _loaded = loaded;
        _telemetry = telemetry;
        _logger = logger;
        _watch = new SpeechWatch(logger, Sizes.OutputSampleRate);
        var configuration = loaded.Configuration;
        _languages = new LanguageSet(configuration.Languages, loaded.Tokenizer);
        var model = new MeasuredModel(loaded.Model, telemetry);
        var vocoding = new ModelTurns(telemetry.QueueChanged);
        _pipeline = new SpeechPipeline(
            model,
            vocoding,
            new DecodingScheduler(model, model.DecodesBesideVocoder ? new ModelTurns() : vocoding, limits, telemetry.QueueChanged),
            new ScriptReader(_languages, loaded.Voices, options.Lexicon, logger),
            new SpeechPlanner(
                loaded.Model.Sizes,
                loaded.Tokenizer,
                new VoiceAdmission(loaded.Model.Sizes, loaded.Description, logger),
                new TextSegmenter(loaded.Tokenizer, SpeechPlanner.MostIds(loaded.Model.Sizes), loaded.Japanese, logger)),
            new GenerationDefaults { Temperature = configuration.Temperature, TopK = configuration.TopK, TopP = configuration.TopP, RepetitionPenalty = configuration.RepetitionPenalty });
        CloningDefaults = new CloningDefaults { GptCondLen = configuration.GptCondLen, GptCondChunkLen = configuration.GptCondChunkLen, MaxRefLen = configuration.MaxRefLen, SoundNormRefs = configuration.SoundNormRefs };
        var recipe = new VoiceCloningRecipe(loaded.Model, loaded.Weights.Get("mel_stats").ToArray(), CloningDefaults);
        _cloner = new VoiceCloner(recipe, loaded.Description, Sizes.InputSampleRate, logger);
        _clips = new ClipLoader(new FfmpegDecoder(new FfmpegProgram(options.FfmpegPath)));
    }

    /// <summary>Where messages go.</summary>
    internal ILogger Logger => _logger;

    /// <summary>How clips are cloned where settings say nothing.</summary>
    internal CloningDefaults CloningDefaults { get; }

    /// <summary>What was loaded: file, layout, training step, what became of every key, backend.</summary>
    public ModelDescription Description => _loaded.Description;

    /// <inheritdoc/>
    public ModelSizes Sizes => _loaded.Model.Sizes;

    /// <inheritdoc/>
    public IReadOnlyList<string> Languages => _languages.Names;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Voice> BuiltInVoices => _loaded.Voices;

    /// <summary>Loads a model.</summary>
    /// <param name="model">A checkpoint file (<c>.pth</c>, <c>.safetensors</c>), or a folder with one: a released model or a training run. <c>config.json</c> and <c>vocab.json</c> are found beside it.</param>
    /// <param name="configure">
    /// Chooses the backend, and whatever else differs: <c>x =&gt; x.UseOnnxRuntime()</c>; for a training run also which checkpoint (<see cref="XttsOptions.Checkpoint"/>) and where the fine-tuned
    /// model's own files are (<see cref="XttsOptions.BaseModelFolder"/>).
    /// </param>
    /// <param name="progress">Told of what is being done.</param>
    /// <param name="cancellationToken">Cancels at any point; nothing is left behind.</param>
    /// <exception cref="ModelFileNotFoundException">A file is not there.</exception>
    /// <exception cref="CheckpointException">The checkpoint cannot be used.</exception>
    /// <exception cref="ModelConfigurationException">The configuration is not that of the checkpoint.</exception>
    /// <exception cref="VocabularyException">The vocabulary is not that of the checkpoint.</exception>
    /// <exception cref="JapaneseDictionaryException">The dictionary for Japanese cannot be used.</exception>
    /// <exception cref="BackendException">The backend cannot work here.</exception>
    public static Task<XttsSynthesizer> LoadAsync(string model, Action<XttsOptions> configure, IProgress<LoadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new XttsOptions { Model = model, Progress = progress };
        configure(options);
        return LoadAsync(options, NullLoggerFactory.Instance, cancellationToken);
    }

    /// <summary>Loads a model that options describe.</summary>
    /// <param name="options">Files and backend; not changed, and not used after loading.</param>
    /// <param name="loggerFactory">Makes the logger of the model.</param>
    /// <param name="cancellationToken">Cancels at any point; nothing is left behind.</param>
    /// <exception cref="XttsException">The model cannot be loaded; the subtype says why.</exception>
    public static Task<XttsSynthesizer> LoadAsync(XttsOptions options, ILoggerFactory loggerFactory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(loggerFactory);
        var logger = loggerFactory.CreateLogger<XttsSynthesizer>();
        return Task.Run(() => Load(options, logger, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Voice> CloneVoiceAsync(IReadOnlyList<string> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(clips);
        string name = string.Join(" + ", clips.Select(Path.GetFileNameWithoutExtension));
        return RunAsync(TelemetryNames.Clone, () => _cloner.Clone(name, clips.Count, i => _clips.Load(clips[i], cancellationToken), settings, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<Voice> CloneVoiceFromStreamsAsync(IReadOnlyList<Stream> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(clips);
        return RunAsync(TelemetryNames.Clone, () => _cloner.Clone("cloned", clips.Count, i => _clips.Load(clips[i], i + 1, cancellationToken), settings, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<ReferenceClipReport> InspectClipsAsync(IReadOnlyList<string> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(clips);
        return RunAsync(TelemetryNames.Inspect, () => _cloner.Inspect(clips.Count, i => _clips.Load(clips[i], cancellationToken), settings, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<ReferenceClipReport> InspectClipsFromStreamsAsync(IReadOnlyList<Stream> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(clips);
        return RunAsync(TelemetryNames.Inspect, () => _cloner.Inspect(clips.Count, i => _clips.Load(clips[i], i + 1, cancellationToken), settings, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<Speech> SynthesizeAsync(SpeechRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var language = Admit(request, TelemetryNames.Speak);
        return RunAsync(TelemetryNames.Speak, language.Language, measurement => SpeakAsync(request, measurement, cancellationToken));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SpeechChunk> StreamAsync(SpeechRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StreamChunksAsync(request, Admit(request, TelemetryNames.Stream), cancellationToken);
    }

    /// <summary>Speaks unheard, so that the first request does not pay for memory and caches that are filled at first use. Proves that the model speaks.</summary>
    /// <remarks>Metrics and traces tell of it as <c>warm_up</c>, with nothing handed over; that it is cut off at <see cref="GenerationSettings.MaxCodes"/> is no warning.</remarks>
    /// <param name="request">A short request of the kind that will follow; some 20 codes, a second of speech, are enough.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    /// <exception cref="XttsException">The model cannot speak it; the subtype says why.</exception>
    public Task WarmUpAsync(SpeechRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var language = Admit(request, TelemetryNames.WarmUp);
        return RunAsync(TelemetryNames.WarmUp, language.Language, async measurement =>
        {
            int chunks = await _pipeline.RunAsync(request, ChunkSchedule.WholeSegments, _pipeline.Join(), cancellationToken).CountAsync(CancellationToken.None).ConfigureAwait(false);
            measurement.Completed();
            return chunks;
        });
    }

    /// <summary>Refuses new requests, waits for those that are running, and releases the model.</summary>
    public async ValueTask DisposeAsync()
    {
        await _gate.CloseAsync().ConfigureAwait(false);
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        await _pipeline.DisposeAsync().ConfigureAwait(false);
        _loaded.Dispose();
    }

    /// <summary>Refuses new requests, waits for those that are running, and releases the model.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private LanguageTag Admit(SpeechRequest request, string operation)
    {
        try
        {
            request.Generation.Validate();
            if (operation == TelemetryNames.Stream) request.Streaming.Validate();
            return _languages.Require(request.Language);
        }
        catch (Exception e)
        {
            _telemetry.Refused(operation, e);
            throw;
        }
    }

    private async Task<Speech> SpeakAsync(SpeechRequest request, RequestMeasurement measurement, CancellationToken cancellationToken)
    {
        var turns = _pipeline.Join();
        var assembly = new SpeechAssembly(Sizes.OutputSampleRate);
        await foreach (var chunk in RunAsync(request, ChunkSchedule.WholeSegments, turns, cancellationToken).ConfigureAwait(false)) assembly.Add(chunk);
        var speech = assembly.ToSpeech();
        measurement.HandOver(speech);
        measurement.Completed(turns.Worked);
        return speech;
    }

    private async IAsyncEnumerable<SpeechChunk> StreamChunksAsync(SpeechRequest request, LanguageTag language, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _gate.Enter();
        try
        {
            using var measurement = _telemetry.Begin(TelemetryNames.Stream, language.Language);
            var turns = _pipeline.Join();
            var chunks = RunAsync(request, new ChunkSchedule(request.Streaming), turns, CancellationToken.None);
            var reader = ReadAhead.Of(chunks, request.Streaming.ChunksAhead, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (reader.ConfigureAwait(false))
            {
                while (await MoveNextAsync(reader, measurement).ConfigureAwait(false))
                {
                    measurement.HandOver(reader.Current);
                    yield return reader.Current;
                }
            }

            measurement.Completed(turns.Worked);
        }
        finally
        {
            _gate.Leave();
        }
    }

    // Apart, because an iterator cannot yield where it catches.
    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<SpeechChunk> reader, RequestMeasurement measurement)
    {
        try
        {
            return await reader.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            measurement.Failed(e);
            throw;
        }
    }

    private IAsyncEnumerable<SpeechChunk> RunAsync(SpeechRequest request, ChunkSchedule schedule, RequestTurns turns, CancellationToken cancellationToken) =>
        _watch.PassAsync(_pipeline.RunAsync(request, schedule, turns, CancellationToken.None), request, turns, cancellationToken);

    private static XttsSynthesizer Load(XttsOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        using var measurement = new LoadMeasurement(XttsInstruments.Of(options.MeterFactory), options);
        try
        {
            var limits = DecodingLimits.Of(options);
            var loaded = ModelLoader.Load(options, logger, cancellationToken);
            try
            {
                return new XttsSynthesizer(loaded, options, limits, measurement.Completed(loaded.Description), logger);
            }
            catch
            {
                loaded.Dispose();
                throw;
            }
        }
        catch (Exception e)
        {
            measurement.Failed(e);
            throw;
        }
    }

    private Task<T> RunAsync<T>(string operation, Func<T> work) => RunAsync(operation, language: null, measurement =>
    {
        var result = work();
        measurement.Completed();
        return Task.FromResult(result);
    });

    private async Task<T> RunAsync<T>(string operation, string? language, Func<RequestMeasurement, Task<T>> work)
    {
        _gate.Enter();
        try
        {
            return await MeasureAsync(operation, language, work).ConfigureAwait(false);
        }
        finally
        {
            _gate.Leave();
        }
    }

    private async Task<T> MeasureAsync<T>(string operation, string? language, Func<RequestMeasurement, Task<T>> work)
    {
        using var measurement = _telemetry.Begin(operation, language);
        try
        {
            return await Task.Run(() => work(measurement)).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            measurement.Failed(e);
            throw;
        }
    }
}
