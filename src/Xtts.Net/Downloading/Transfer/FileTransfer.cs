using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Xtts.Net.Downloading.Hub;

namespace Xtts.Net.Downloading.Transfer;

/// <summary>Fetches one file into its partial file, from where that ends.</summary>
internal sealed class FileTransfer
{
    private const int BufferSize = 1 << 18;

    private readonly HubClient _client;
    private readonly Uri _address;
    private readonly RepositoryFile _file;
    private readonly PartialFile _partial;
    private readonly TransferMeter _meter;
    private readonly ModelRequest _request;
    private readonly byte[] _buffer = new byte[BufferSize];

    // The tag that an address gave its bytes, by which the same address may be asked for the rest of them.
    private (string Host, string Tag)? _tag;

    public FileTransfer(HubClient client, ModelRequest request, string commit, RepositoryFile file, PartialFile partial, TransferMeter meter)
    {
        _client = client;
        _request = request;
        _file = file;
        _partial = partial;
        _meter = meter;
        _address = request.Endpoint.FileOf(request.Repository, commit, file.Name);
    }

    /// <summary>Fetches until the file is complete and is what the repository says.</summary>
    /// <exception cref="TransientFailure">It failed as often as is tried.</exception>
    /// <exception cref="RepositoryChanged">The server has another file by now.</exception>
    public async Task RunAsync(HubRetries retries, CancellationToken cancellationToken)
    {
        while (true)
        {
            long before = _partial.Length;
            try
            {
                await retries.RunAsync(
                    async token =>
                    {
                        await TryAsync(token).ConfigureAwait(false);
                        return true;
                    },
                    cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (TransientFailure failure) when (_partial.Length - before >= _request.Options.GoodPart && failure.RetryAfter is null)
            {
            }
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        _meter.Show(_file, _partial.Length);
        if (_partial.Length < _file.Length)
        {
            using var response = await _client.GetAsync(_address, $"'{_file.Name}' in '{_request.Title}'", AskForTheRest, cancellationToken).ConfigureAwait(false);
            RequireSameFile(response);
            RequireFittingPart(response);
            await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }

        if (_partial.Digest != _file.Digest.Hex) throw Refuse($"has the {_file.Digest.Algorithm} {_partial.Digest}, expected {_file.Digest.Hex}");
    }

    // A tag is only of use to who gave it. The hub's own is the digest; hosts that it leads to have theirs, and while that is not known, their part is held against length and digest alone.
    private void AskForTheRest(HttpRequestMessage message)
    {
        if (_partial.Length == 0) return;
        message.Headers.Range = new RangeHeaderValue(_partial.Length, null);
        var address = message.RequestUri!;
        if (_tag is { } known && known.Host == address.Authority) message.Headers.IfRange = new RangeConditionHeaderValue(known.Tag);
        else if (_request.Endpoint.Owns(address)) message.Headers.IfRange = new RangeConditionHeaderValue($"\"{_file.Digest.Hex}\"");
    }

    private void RequireSameFile(HubResponse response)
    {
        string? denied = _file.Digest.IsDeniedBy(response.LinkedTag) ? response.LinkedTag : _request.Endpoint.Owns(response.Address) && _file.Digest.IsDeniedBy(response.StrongTag) ? response.StrongTag : null;
        if (denied is not null) throw new RepositoryChanged(new ModelIntegrityException(_file.Name, $"has the tag {denied} on the server, and the listing says {_file.Digest.Hex}"));
        if (response.StrongTag is { } tag) _tag = (response.Address.Authority, tag);
    }

    private void RequireFittingPart(HubResponse response)
    {
        switch (response.Status)
        {
            case HttpStatusCode.RequestedRangeNotSatisfiable:
                throw Refuse(string.Create(CultureInfo.InvariantCulture, $"has no byte {_partial.Length} on the server"));
            case HttpStatusCode.PartialContent when response.Range is not { From: { } from } || from != _partial.Length || response.Range.Length is { } whole && whole != _file.Length:
                throw Refuse(string.Create(CultureInfo.InvariantCulture, $"was asked for from byte {_partial.Length} of {_file.Length}, and the server sent '{response.Range}'"));
            case HttpStatusCode.OK when _partial.Length > 0:
                _partial.Clear();       // the server knows no ranges, or has another file than the one that was begun
                break;
        }

        if (response.Length is { } length && length != _file.Length - _partial.Length)
            throw Refuse(string.Create(CultureInfo.InvariantCulture, $"would have {_partial.Length + length} bytes, expected {_file.Length}"));
    }

    private async Task ReadAsync(HubResponse response, CancellationToken cancellationToken)
    {
        while (await response.ReadAsync(_buffer).ConfigureAwait(false) is var read and > 0)
        {
            _meter.Count(read);
            if (read > _file.Length - _partial.Length) throw Refuse(string.Create(CultureInfo.InvariantCulture, $"does not end after {_file.Length} bytes"));
            await _partial.AppendAsync(_buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            _meter.Show(_file, _partial.Length);
        }

        if (_partial.Length < _file.Length)
            throw new TransientFailure(new ModelServerException(string.Create(CultureInfo.InvariantCulture, $"The connection to {response.Address.Authority} ended after {_partial.Length} of {_file.Length} bytes of '{_file.Name}'. Fetching again goes on there.")));
    }

    private TransientFailure Refuse(string fault)
    {
        _partial.Clear();
        return new TransientFailure(new ModelIntegrityException(_file.Name, fault));
    }
}
