using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech;

/// <summary>A model of the container as the text-to-speech client of Microsoft.Extensions.AI.</summary>
/// <remarks>
/// Thread-safe: any number of requests at once. Options are only read. <see cref="TextToSpeechOptions.ModelId"/> chooses another model of the container by its name. Disposing does nothing: the model
/// belongs to the container.
/// </remarks>
internal sealed class XttsTextToSpeechClient : ITextToSpeechClient, ISpeechFingerprint
{
    /// <summary>Name of the provider.</summary>
    public const string ProviderName = "xtts.net";

    /// <summary>What a model without a name is called.</summary>
    public const string DefaultModelId = "xtts-v2";

    /// <summary>Additional property of a response: the fingerprint of what was spoken.</summary>
    public const string Fingerprint = "xtts.fingerprint";

    private readonly SpeechSynthesizerFactory _models;
    private readonly SpeechRequestFactory _requests;
    private readonly string _name;
    private readonly TextToSpeechClientMetadata _metadata;

    public XttsTextToSpeechClient(SpeechSynthesizerFactory models, string name, SpeechRequestFactory requests)
    {
        _models = models;
        _name = name;
        _requests = requests;
        _metadata = new TextToSpeechClientMetadata(ProviderName, providerUri: null, name.Length == 0 ? DefaultModelId : name);
    }

    /// <inheritdoc/>
    public async Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var lease = await HostOf(options).AcquireAsync(cancellationToken).ConfigureAwait(false);
        var output = AudioOutput.Parse(options?.AudioFormat, lease.Synthesizer.Sizes.OutputSampleRate);
        var request = await _requests.CreateAsync(lease, this, text, options).ConfigureAwait(false);
        var speech = await lease.Synthesizer.SynthesizeAsync(request, lease.Cancellation).ConfigureAwait(false);
        return new TextToSpeechResponse([new DataContent(output.Encode(speech.Samples, speech.SampleRate), output.MediaType)])
        {
            ResponseId = NewId(),
            ModelId = ModelOf(lease),
            RawRepresentation = speech,
            Usage = SpeechUsage.Of(text, speech),
            AdditionalProperties = PropertiesOf(FingerprintOf(lease, request, output), speech.Seed),
        };
    }

    /// <inheritdoc/>
    /// <remarks>The audio of all updates, one after another, is one sound; of a WAV stream only the first has the header, which tells no length. The model is kept until the enumeration ends.</remarks>
    public async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(string text, TextToSpeechOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var lease = await HostOf(options).AcquireAsync(cancellationToken).ConfigureAwait(false);
        var output = AudioOutput.Parse(options?.AudioFormat, lease.Synthesizer.Sizes.OutputSampleRate);
        var request = await _requests.CreateAsync(lease, this, text, options).ConfigureAwait(false);
        var encoder = new ChunkEncoder(output, lease.Synthesizer.Sizes.OutputSampleRate);
        string id = NewId(), model = ModelOf(lease), fingerprint = FingerprintOf(lease, request, output);
        long tokens = 0, codes = 0, samples = 0;
        await foreach (var chunk in lease.Synthesizer.StreamAsync(request, lease.Cancellation).ConfigureAwait(false))
        {
            tokens += chunk.CompletedSegment?.TextTokens ?? 0;
            codes += chunk.CompletedSegment?.Codes.Length ?? 0;
            samples += chunk.Samples.Length;
            if (chunk.Samples.IsEmpty) continue;
            yield return new TextToSpeechResponseUpdate([new DataContent(encoder.Encode(chunk.Samples), output.MediaType)])
            {
                Kind = TextToSpeechResponseUpdateKind.AudioUpdating, ResponseId = id, ModelId = model, RawRepresentation = chunk, AdditionalProperties = PropertiesOf(fingerprint, chunk.Seed),
            };
        }

        var audio = TimeSpan.FromSeconds((double)samples / lease.Synthesizer.Sizes.OutputSampleRate);
        yield return new TextToSpeechResponseUpdate([new UsageContent(SpeechUsage.Of(text.Length, tokens, codes, audio))]) { Kind = TextToSpeechResponseUpdateKind.SessionClose, ResponseId = id, ModelId = model };
    }

    /// <inheritdoc/>
    public async Task<SpeechFingerprint> GetFingerprintAsync(string text, TextToSpeechOptions? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var lease = await HostOf(options).AcquireAsync(cancellationToken).ConfigureAwait(false);
        var output = AudioOutput.Parse(options?.AudioFormat, lease.Synthesizer.Sizes.OutputSampleRate);
        return RequestFingerprint.Of(lease, await _requests.CreateAsync(lease, this, text, options).ConfigureAwait(false), output);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null) return null;
        if (serviceType == typeof(TextToSpeechClientMetadata)) return _metadata;
        if (serviceType == typeof(ISpeechSynthesizer) || serviceType == typeof(IVoiceCloner)) return _models.GetSynthesizer(_name);
        if (serviceType == typeof(IVoiceCatalog)) return _models.GetVoices(_name);
        if (serviceType == typeof(IModelHost)) return _models.GetHost(_name);
        return serviceType.IsInstanceOfType(this) ? this : null;
    }

    /// <summary>Does nothing: the model belongs to the container.</summary>
    public void Dispose()
    {
    }

    private ModelHost HostOf(TextToSpeechOptions? options) =>
        _models.HostOf(options?.ModelId is { Length: > 0 } model && model != _metadata.DefaultModelId ? model : _name);

    private static AdditionalPropertiesDictionary PropertiesOf(string fingerprint, ulong? seed)
    {
        var properties = new AdditionalPropertiesDictionary { [Fingerprint] = fingerprint };
        if (seed is { } value) properties[GenerationProperties.Seed] = value;
        return properties;
    }

    private static string FingerprintOf(ModelLease lease, SpeechRequest request, AudioOutput output) => RequestFingerprint.Of(lease, request, output).Value;

    private static string ModelOf(ModelLease lease) => Path.GetFileName(lease.Synthesizer.Description.CheckpointPath);

    private static string NewId() => Guid.CreateVersion7().ToString("N");
}
