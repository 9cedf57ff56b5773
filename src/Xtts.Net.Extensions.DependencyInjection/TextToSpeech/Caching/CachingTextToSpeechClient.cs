using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>Answers a request that was answered before from a cache, when it would sound the same.</summary>
/// <remarks>
/// The key is a hash over the text, the voice's values, every option that matters and the identity of the model, so that a changed voice or a switched model is a miss. A request without a seed sounds
/// different every time, and is not cached unless <see cref="CacheUnseeded"/> says so. Equal requests that run at once are spoken once: later ones get what is made for the first one, and
/// whoever is cancelled leaves the others alone. A cache that fails is passed by. Needs a client of Xtts.Net underneath (<see cref="ISpeechFingerprint"/>); what other clients answer is
/// never cached. Thread-safe once it is set up.
/// </remarks>
public abstract class CachingTextToSpeechClient : DelegatingTextToSpeechClient
{
    private readonly CacheInstruments _instruments;
    private readonly SingleFlight<TextToSpeechResponse> _responses = new();
    private readonly SingleFlight<TextToSpeechResponseUpdate> _streams = new();

    /// <summary>Creates the middleware.</summary>
    /// <param name="innerClient">The client that is asked on a miss.</param>
    /// <param name="meters">The container's meters; <see langword="null"/> for those of the process.</param>
    protected CachingTextToSpeechClient(ITextToSpeechClient innerClient, IMeterFactory? meters = null)
        : base(innerClient) => _instruments = CacheInstruments.Of(meters);

    /// <summary>Whether requests without a seed are cached as well: the first reading is then the only one.</summary>
    public bool CacheUnseeded { get; set; }

    /// <inheritdoc/>
    public override async Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        string? key = await KeyAsync(text, options, cancellationToken).ConfigureAwait(false);
        if (key is null) return await base.GetAudioAsync(text, options, cancellationToken).ConfigureAwait(false);
        var asked = options?.Clone();
        return SpeechCopies.Of(await _responses.ReadAsync(key, token => MakeAsync(key, text, asked, token), Joined, cancellationToken).FirstAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    /// <remarks>Of equal streams that run at once the fastest reader sets the pace; the others read what is kept in memory.</remarks>
    public override async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(string text, TextToSpeechOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        string? key = await KeyAsync(text, options, cancellationToken).ConfigureAwait(false);
        var asked = options?.Clone();
        var updates = key is null
            ? base.GetStreamingAudioAsync(text, options, cancellationToken)
            : _streams.ReadAsync(key, token => StreamAsync(key, text, asked, token), Joined, cancellationToken).Select(SpeechCopies.Of);
        await foreach (var update in updates.ConfigureAwait(false)) yield return update;
    }

    /// <summary>Reads an entry.</summary>
    /// <param name="key">Its key: ASCII letters, digits and hyphens.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The bytes, or <see langword="null"/> when there are none.</returns>
    protected abstract Task<byte[]?> ReadCacheAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes an entry.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="entry">The bytes.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    protected abstract Task WriteCacheAsync(string key, byte[] entry, CancellationToken cancellationToken);

    /// <summary>Told of a cache that failed; the request goes on without it.</summary>
    /// <param name="error">What the cache threw.</param>
    protected virtual void OnCacheFailed(Exception error)
    {
    }

    // One response; a sequence, because that is what can be shared.
    private async IAsyncEnumerable<TextToSpeechResponse> MakeAsync(string key, string text, TextToSpeechOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken).ConfigureAwait(false) is { } cached)
        {
            yield return cached;
            yield break;
        }

        var response = await InnerClient.GetAudioAsync(text, options, cancellationToken).ConfigureAwait(false);
        await KeepAsync(key, response, cancellationToken).ConfigureAwait(false);
        yield return response;
    }

    private async IAsyncEnumerable<TextToSpeechResponseUpdate> StreamAsync(string key, string text, TextToSpeechOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await FindAsync(key, cancellationToken).ConfigureAwait(false) is { } cached)
        {
            foreach (var update in cached.ToTextToSpeechResponseUpdates()) yield return update;
            yield break;
        }

        var updates = new List<TextToSpeechResponseUpdate>();
        await foreach (var update in InnerClient.GetStreamingAudioAsync(text, options, cancellationToken).ConfigureAwait(false))
        {
            updates.Add(update);
            yield return update;
        }

        // Only a stream that was read to its end is whole.
        await KeepAsync(key, updates.ToTextToSpeechResponse(), cancellationToken).ConfigureAwait(false);
    }

    private void Joined() => _instruments.Count("joined");

    private async Task<string?> KeyAsync(string text, TextToSpeechOptions? options, CancellationToken cancellationToken)
    {
        var fingerprint = InnerClient.GetService<ISpeechFingerprint>() is { } source ? await source.GetFingerprintAsync(text, options, cancellationToken).ConfigureAwait(false) : default;
        if (fingerprint.Value is not null && (fingerprint.IsReproducible || CacheUnseeded)) return "xtts-" + fingerprint.Value;
        _instruments.Count("bypass");
        return null;
    }

    private async Task<TextToSpeechResponse?> FindAsync(string key, CancellationToken cancellationToken)
    {
        byte[]? entry = null;
        try
        {
            entry = await ReadCacheAsync(key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            OnCacheFailed(e);
        }

        var cached = CachedSpeech.Read(entry);
        bool hit = cached is not null && KeyOf(cached) == key;
        _instruments.Count(hit ? "hit" : "miss");
        return hit ? cached : null;
    }

    private async Task KeepAsync(string key, TextToSpeechResponse response, CancellationToken cancellationToken)
    {
        // Between the look-up and the answer the model may have been switched, or a voice cloned anew: that is another key.
        if (KeyOf(response) != key || CachedSpeech.Write(response) is not { } entry) return;
        try
        {
            await WriteCacheAsync(key, entry, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            OnCacheFailed(e);
        }
    }

    private static string? KeyOf(TextToSpeechResponse response) => CachedSpeech.FingerprintOf(response.AdditionalProperties) is { } fingerprint ? "xtts-" + fingerprint : null;
}
