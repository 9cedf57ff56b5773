using System.Net;

namespace Xtts.Net.Downloading.Hub;

/// <summary>A server with the interface of the Hugging Face Hub, and the rule of which addresses may be asked at all.</summary>
internal sealed class HubEndpoint
{
    private readonly Uri _address;

    private HubEndpoint(Uri address) => _address = address;

    /// <summary>Its host, for messages.</summary>
    public string Host => _address.Authority;

    /// <summary>Reads an address.</summary>
    /// <exception cref="ArgumentException">It is none, or is not safe.</exception>
    public static HubEndpoint Of(string text)
    {
        if (!Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
            throw new ArgumentException($"'{Shown(text)}' is no address of a server (ModelDownloadOptions.Endpoint, HF_ENDPOINT). It is like https://huggingface.co, without a user, a query or a fragment.");
        return address.Scheme == Uri.UriSchemeHttps || IsPlainLoopback(address)
            ? new HubEndpoint(address)
            : throw new ArgumentException($"'{Shown(text)}' is not fetched from (ModelDownloadOptions.Endpoint, HF_ENDPOINT): only HTTPS is, or HTTP on this machine (localhost).");
    }

    /// <summary>Where the commit, the licence and the files of a revision are told, with their lengths and hashes.</summary>
    public Uri ListingOf(RepositoryName repository, RevisionName revision) => new(_address, $"api/models/{repository.Text}/revision/{Uri.EscapeDataString(revision.Text)}?blobs=true");

    /// <summary>Where the bytes of a file are.</summary>
    public Uri FileOf(RepositoryName repository, string commit, string file) => new(_address, $"{repository.Text}/resolve/{commit}/{Uri.EscapeDataString(file)}");

    /// <summary>The page of a repository, or of a file in it, for people.</summary>
    public Uri PageOf(RepositoryName repository, string? commit = null, string? file = null) => new(_address, file is null ? repository.Text : $"{repository.Text}/blob/{commit}/{Uri.EscapeDataString(file)}");

    /// <summary>Whether an address is of this server: what is secret may be sent there.</summary>
    public bool Owns(Uri address) => address.Scheme == _address.Scheme && string.Equals(address.IdnHost, _address.IdnHost, StringComparison.OrdinalIgnoreCase) && address.Port == _address.Port;

    /// <summary>Whether one address may send on to another: never from HTTPS to HTTP, and HTTP stays on this machine.</summary>
    public static bool MayLead(Uri from, Uri to) => to.UserInfo.Length == 0 && (to.Scheme == Uri.UriSchemeHttps || (IsPlainLoopback(to) && IsPlainLoopback(from)));

    // Users with their passwords, and queries with their tokens, stay out of messages: also of a text that is no address, where they end with the last @.
    private static string Shown(string text)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal), user = text.LastIndexOf('@');
        if (user >= 0) text = (scheme >= 0 && scheme < user ? text[..(scheme + 3)] : "") + "…" + text[user..];
        int query = text.IndexOfAny(['?', '#']);
        return Checkpoints.Excerpt.Of(query < 0 ? text : text[..(query + 1)] + "…");
    }

    // Written out, since Uri.IsLoopback lets in names that a name server answers for.
    private static bool IsPlainLoopback(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp && (string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
