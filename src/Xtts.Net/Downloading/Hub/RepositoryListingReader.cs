using System.Text.Json;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;
using Xtts.Net.Downloading.Transfer;

namespace Xtts.Net.Downloading.Hub;

/// <summary>Reads the answer of <c>api/models/{repository}/revision/{revision}?blobs=true</c>.</summary>
internal static class RepositoryListingReader
{
    /// <summary>Most bytes of an answer.</summary>
    public const int MostBytes = 8 << 20;

    private const int MostFiles = 20_000;
    private const int MostValues = 1_000_000;
    private const int LongestText = 1000;

    /// <summary>Reads a listing.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="host">Who gave it, for messages.</param>
    /// <exception cref="UnsafeDownloadException">It is none.</exception>
    public static RepositoryListing Read(ReadOnlyMemory<byte> json, string host)
    {
        try
        {
            JsonValues.RequireAtMost(json.Span, MostValues);
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) throw new JsonException("It is no object.");
            if (Text(root, "sha") is not { } commit || !RevisionName.IsCommitHash(commit)) throw new JsonException("It names no commit.");
            var card = root.TryGetProperty("cardData", out var data) && data.ValueKind == JsonValueKind.Object ? data : default;
            string? license = LicenseOf(card);
            return new RepositoryListing(commit, FilesOf(root)) { License = license is null ? null : Excerpt.Of(license), LicenseLink = Text(card, "license_link") };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new UnsafeDownloadException($"{host} answered with something that is no listing of a repository: {Excerpt.Of(e.Message)} Check the address (ModelDownloadOptions.Endpoint, HF_ENDPOINT).", e);
        }
    }

    private static Dictionary<string, ListedFile> FilesOf(JsonElement root)
    {
        if (!root.TryGetProperty("siblings", out var siblings) || siblings.ValueKind != JsonValueKind.Array) throw new JsonException("It lists no files.");
        if (siblings.GetArrayLength() > MostFiles) throw new JsonException($"It lists more than {MostFiles} files.");
        var files = new Dictionary<string, ListedFile>(StringComparer.Ordinal);
        foreach (var sibling in siblings.EnumerateArray())
        {
            if (Text(sibling, "rfilename") is not { } name) throw new JsonException("It has a file without a name.");
            if (!files.TryAdd(name, FileOf(sibling))) throw new JsonException($"It lists '{Excerpt.Of(name)}' twice.");
        }

        return files;
    }

    // What is stored through Git LFS has its SHA-256, everything else the hash that Git has of it.
    private static ListedFile FileOf(JsonElement sibling)
    {
        if (!sibling.TryGetProperty("lfs", out var lfs) || lfs.ValueKind != JsonValueKind.Object) return new ListedFile(Length(sibling), ContentDigest.OfGitBlob(Text(sibling, "blobId")));
        return new ListedFile(Length(lfs) ?? Length(sibling), ContentDigest.OfSha256(Text(lfs, "sha256") ?? Text(lfs, "oid")));
    }

    private static long? Length(JsonElement of) => of.TryGetProperty("size", out var size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out long length) && length >= 0 ? length : null;

    // A card may name several; "other" says that license_name has it.
    private static string? LicenseOf(JsonElement card)
    {
        string? license = Text(card, "license"), name = Text(card, "license_name");
        if (license is null && card.ValueKind == JsonValueKind.Object && card.TryGetProperty("license", out var several) && several.ValueKind == JsonValueKind.Array)
            license = string.Join(", ", several.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()));
        return license is null or "other" or "unknown" or "" ? name : license;
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= LongestText } text ? text : null;
}
