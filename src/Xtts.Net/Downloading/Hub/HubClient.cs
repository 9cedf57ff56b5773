using System.Net;
using System.Net.Http.Headers;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Downloading.Hub;

/// <summary>Asks a hub, and follows where it leads as far as that is safe. The token goes to the hub alone.</summary>
internal sealed class HubClient : IDisposable
{
    private const int MostRedirects = 8;
    private const string LinkedTagHeader = "X-Linked-ETag";

    private static readonly string Product = $"xtts-net/{typeof(HubClient).Assembly.GetName().Version?.ToString(3)}";

    private readonly ModelRequest _request;
    private readonly HttpClient _http;

    /// <param name="request">What is asked for, of whom.</param>
    public HubClient(ModelRequest request)
    {
        _request = request;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            ConnectTimeout = request.Options.Timeout,
            MaxResponseDrainSize = 0,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Asks for an address.</summary>
    /// <param name="address">The address, of the hub.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <param name="prepare">Completes the request to each address on the way.</param>
    /// <param name="cancellationToken">Cancels asking and reading.</param>
    /// <exception cref="TransientFailure">No answer, or one that may be another one later.</exception>
    /// <exception cref="ModelDownloadException">An answer that is final.</exception>
    public async Task<HubResponse> GetAsync(Uri address, string what, Action<HttpRequestMessage>? prepare, CancellationToken cancellationToken)
    {
        string? linkedTag = null;
        for (int redirects = 0; ; redirects++)
        {
            var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            HttpResponseMessage? response = null;
            bool isHandedOut = false;
            try
            {
                response = await SendAsync(address, prepare, silence, cancellationToken).ConfigureAwait(false);
                if (linkedTag is null && _request.Endpoint.Owns(address) && response.Headers.TryGetValues(LinkedTagHeader, out var tags)) linkedTag = tags.First();
                if (!HubStatus.IsRedirect(response.StatusCode))
                {
                    if (HubStatus.FailureOf(response, _request.Endpoint.Owns(address), what, _request.Title, _request.Options.TimeProvider.GetUtcNow()) is { } failure) throw failure;
                    isHandedOut = true;
                    return new HubResponse(response, linkedTag, silence, _request.Options.Timeout, cancellationToken);
                }

                address = Follow(address, response, redirects);
            }
            finally
            {
                if (!isHandedOut)
                {
                    response?.Dispose();
                    silence.Dispose();
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(Uri address, Action<HttpRequestMessage>? prepare, CancellationTokenSource silence, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.TryAddWithoutValidation("User-Agent", Product);
        message.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (_request.Token is { } token && _request.Endpoint.Owns(address)) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        prepare?.Invoke(message);
        try
        {
            silence.CancelAfter(_request.Options.Timeout);
            var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, silence.Token).ConfigureAwait(false);
            silence.CancelAfter(Timeout.InfiniteTimeSpan);
            return response;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string how = e is OperationCanceledException ? FormattableString.Invariant($"did not answer within {_request.Options.Timeout.TotalSeconds:0.###} s") : $"cannot be reached: {Excerpt.Of(e.Message)}";
            throw new TransientFailure(new ModelServerException($"{address.Authority} {how}. Check the network and its proxy; what is on this machine is found with ModelDownloadOptions.Offline.", innerException: e));
        }
    }

    private static Uri Follow(Uri from, HttpResponseMessage response, int redirects)
    {
        if (redirects == MostRedirects) throw new UnsafeDownloadException($"{from.Authority} leads on and on: more than {MostRedirects} redirects. Check the address (ModelDownloadOptions.Endpoint, HF_ENDPOINT).");
        var to = response.Headers.Location is { } location && Uri.TryCreate(from, location, out var absolute) ? absolute : throw new UnsafeDownloadException($"{from.Authority} leads on without an address.");
        return HubEndpoint.MayLead(from, to) ? to : throw new UnsafeDownloadException($"{from.Authority} leads to {to.Scheme}://{to.Authority}, which is not followed: only HTTPS is, or HTTP on this machine from an address on this machine.");
    }
}
