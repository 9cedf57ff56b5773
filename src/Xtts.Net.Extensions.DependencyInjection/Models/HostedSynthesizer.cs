using System.Runtime.CompilerServices;
using Xtts.Net.Backends;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>The container's synthesizer: every request takes the model that serves at that moment, and keeps it until the request ends.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class HostedSynthesizer : ISpeechSynthesizer
{
    private readonly ModelHost _host;

    public HostedSynthesizer(ModelHost host) => _host = host;

    /// <inheritdoc/>
    /// <remarks>Waits for the model to be loaded.</remarks>
    public ModelSizes Sizes => Now(model => model.Sizes);

    /// <inheritdoc/>
    /// <remarks>Waits for the model to be loaded.</remarks>
    public IReadOnlyList<string> Languages => Now(model => model.Languages);

    /// <inheritdoc/>
    /// <remarks>Waits for the model to be loaded.</remarks>
    public IReadOnlyDictionary<string, Voice> BuiltInVoices => Now(model => model.BuiltInVoices);

    /// <inheritdoc/>
    public async Task<Voice> CloneVoiceAsync(IReadOnlyList<string> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default)
    {
        using var lease = await _host.AcquireAsync(cancellationToken).ConfigureAwait(false);
        return await lease.Synthesizer.CloneVoiceAsync(clips, settings, lease.Cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Voice> CloneVoiceFromStreamsAsync(IReadOnlyList<Stream> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default)
    {
        using var lease = await _host.AcquireAsync(cancellationToken).ConfigureAwait(false);
        return await lease.Synthesizer.CloneVoiceFromStreamsAsync(clips, settings, lease.Cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ReferenceClipReport> InspectClipsAsync(IReadOnlyList<string> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default)
    {
        using var lease = await _host.AcquireAsync(cancellationToken).ConfigureAwait(false);
        return await lease.Synthesizer.InspectClipsAsync(clips, settings, lease.Cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ReferenceClipReport> InspectClipsFromStreamsAsync(IReadOnlyList<Stream> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default)
    {
        using var lease = await _host.AcquireAsync(cancellationToken).ConfigureAwait(false);
        return await lease.Synthesizer.InspectClipsFromStreamsAsync(clips, settings, lease.Cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Speech> SynthesizeAsync(SpeechRequest request, CancellationToken cancellationToken = default)
    {
        using var lease = await _host.AcquireAsync(cancellationToken).ConfigureAwait(false);
        return await lease.Synthesizer.SynthesizeAsync(request, lease.Cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SpeechChunk> StreamAsync(SpeechRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StreamChunksAsync(request, cancellationToken);
    }

    private async IAsyncEnumerable<SpeechChunk> StreamChunksAsync(SpeechRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var lease = await _host.AcquireAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var chunk in lease.Synthesizer.StreamAsync(request, lease.Cancellation).ConfigureAwait(false)) yield return chunk;
    }

    private T Now<T>(Func<XttsSynthesizer, T> value)
    {
        using var lease = _host.AcquireAsync(CancellationToken.None).GetAwaiter().GetResult();
        return value(lease.Synthesizer);
    }
}
