using System.Net;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Downloading.Hub;

/// <summary>An answer whose content is read as it comes. A server that falls silent is a failure that may pass.</summary>
internal sealed class HubResponse : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly CancellationTokenSource _silence;
    private readonly CancellationToken _cancellationToken;
    private readonly TimeSpan _timeout;
    private Stream? _content;

    /// <param name="response">The answer.</param>
    /// <param name="linkedTag">The tag by which the hub knows the file, wherever its bytes come from.</param>
    /// <param name="silence">Cancels reading; owned from here on.</param>
    /// <param name="timeout">How long the server may be silent.</param>
    /// <param name="cancellationToken">The caller's own.</param>
    public HubResponse(HttpResponseMessage response, string? linkedTag, CancellationTokenSource silence, TimeSpan timeout, CancellationToken cancellationToken)
    {
        _response = response;
        _silence = silence;
        _timeout = timeout;
        _cancellationToken = cancellationToken;
        LinkedTag = linkedTag;
    }

    /// <summary>The status.</summary>
    public HttpStatusCode Status => _response.StatusCode;

    /// <summary>The tag by which the hub knows the file; <see langword="null"/> when it told none.</summary>
    public string? LinkedTag { get; }

    /// <summary>The address that answered.</summary>
    public Uri Address => _response.RequestMessage!.RequestUri!;

    /// <summary>The tag by which that address knows the bytes; <see langword="null"/> when there is none, or one that equal bytes need not have.</summary>
    public string? StrongTag => _response.Headers.ETag is { IsWeak: false } tag ? tag.Tag : null;

    /// <summary>Bytes that the server says it sends.</summary>
    public long? Length => _response.Content.Headers.ContentLength;

    /// <summary>Which bytes of which length the server says it sends.</summary>
    public System.Net.Http.Headers.ContentRangeHeaderValue? Range => _response.Content.Headers.ContentRange;

    /// <summary>Reads what comes next; 0 at the end.</summary>
    /// <exception cref="TransientFailure">The connection broke or fell silent.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer)
    {
        try
        {
            _silence.CancelAfter(_timeout);
            _content ??= await _response.Content.ReadAsStreamAsync(_silence.Token).ConfigureAwait(false);
            int read = await _content.ReadAsync(buffer, _silence.Token).ConfigureAwait(false);
            _silence.CancelAfter(Timeout.InfiniteTimeSpan);     // the time until the next read is the caller's, not the server's
            return read;
        }
        catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            string how = e is OperationCanceledException ? "fell silent" : $"broke: {Excerpt.Of(e.Message)}";
            throw new TransientFailure(new ModelServerException($"The connection to {Address.Authority} {how}. Fetching again goes on where it stopped.", innerException: e));
        }
    }

    /// <summary>Reads all that comes.</summary>
    /// <param name="most">Most bytes that may come.</param>
    /// <exception cref="UnsafeDownloadException">More come.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAllAsync(int most)
    {
        byte[] buffer = new byte[1 << 16];
        int filled = 0;
        while (await ReadAsync(buffer.AsMemory(filled)).ConfigureAwait(false) is var read and > 0)
        {
            filled += read;
            if (filled > most) throw new UnsafeDownloadException($"{Address.Authority} answers with more than {most >> 20} MiB where a listing of files was asked for. Check the address (ModelDownloadOptions.Endpoint, HF_ENDPOINT).");
            if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }

        return buffer.AsMemory(0, filled);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _response.Dispose();
        _silence.Dispose();
    }
}
