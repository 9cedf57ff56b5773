using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xtts.Net.Backends;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection;

/// <summary>The container's model: loaded once, at the first use or when asked to, and disposed with the container.</summary>
/// <remarks>Thread-safe. A load that failed is tried again by the next request, so that a file which was still being copied does not stop a service for good.</remarks>
internal sealed class SharedSynthesizer : ISpeechSynthesizer, IAsyncDisposable, IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _disposing = new();
    private readonly IOptions<XttsOptions> _options;
    private readonly ILoggerFactory _loggers;
    private Task<XttsSynthesizer>? _loading;
    private bool _disposed;

    public SharedSynthesizer(IOptions<XttsOptions> options, ILoggerFactory loggers)
    {
        _options = options;
        _loggers = loggers;
    }

    /// <inheritdoc/>
    /// <remarks>Waits for the model to be loaded.</remarks>
    public ModelSizes Sizes => Loaded.Sizes;

    /// <inheritdoc/>
    /// <remarks>Waits for the model to be loaded.</remarks>
    public IReadOnlyList<string> Languages => Loaded.Languages;

    /// <inheritdoc/>
    /// <remarks>Waits for the model to be loaded.</remarks>
    public IReadOnlyDictionary<string, Voice> BuiltInVoices => Loaded.BuiltInVoices;

    /// <summary>Whether the model is loaded or being loaded.</summary>
    public bool IsLoading => Volatile.Read(ref _loading) is not null;

    private XttsSynthesizer Loaded => LoadAsync().GetAwaiter().GetResult();

    /// <summary>Loads the model, or joins the loading that is under way.</summary>
    public Task<XttsSynthesizer> LoadAsync()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_loading is null or { IsFaulted: true } or { IsCanceled: true })
                _loading = XttsSynthesizer.LoadAsync(_options.Value, _loggers, _disposing.Token);
            return _loading;
        }
    }

    /// <inheritdoc/>
    public async Task<Voice> CloneVoiceAsync(IReadOnlyList<string> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var synthesizer = await LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return await synthesizer.CloneVoiceAsync(clips, settings, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Voice> CloneVoiceFromStreamsAsync(IReadOnlyList<Stream> clips, CloningSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var synthesizer = await LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return await synthesizer.CloneVoiceFromStreamsAsync(clips, settings, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Speech> SynthesizeAsync(SpeechRequest request, CancellationToken cancellationToken = default)
    {
        var synthesizer = await LoadAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return await synthesizer.SynthesizeAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops a loading that is under way, waits for running requests, and releases the model.</summary>
    public async ValueTask DisposeAsync()
    {
        Task<XttsSynthesizer>? loading;
        lock (_lock)
        {
            if (_disposed) return;
            _disposed = true;
            loading = _loading;
        }

        await _disposing.CancelAsync().ConfigureAwait(false);
        if (loading is not null)
        {
            await ((Task)loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (loading.IsCompletedSuccessfully) await loading.Result.DisposeAsync().ConfigureAwait(false);
        }

        _disposing.Dispose();
    }

    /// <summary>Stops a loading that is under way, waits for running requests, and releases the model.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
