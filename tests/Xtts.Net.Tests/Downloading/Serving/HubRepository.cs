using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Xtts.Net.Tests.Downloading.Serving;

/// <summary>A repository as a hub serves it: large files by their SHA-256, small ones by the hash that Git has of them.</summary>
public sealed class HubRepository
{
    /// <summary>The commit.</summary>
    public string Commit { get; set; } = new('c', 40);

    /// <summary>The card; <see langword="null"/> for none.</summary>
    public object? Card { get; set; } = new { license = "mit" };

    /// <summary>The files.</summary>
    public Dictionary<string, byte[]> Files { get; init; } = new()
    {
        ["config.json"] = Encoding.UTF8.GetBytes("{\"a\": 1}"),
        ["vocab.json"] = Encoding.UTF8.GetBytes("{\"b\": 2}"),
        ["model.pth"] = Bytes(100_000, seed: 1),
        ["speakers_xtts.pth"] = Bytes(2_000, seed: 2),
        ["README.md"] = Encoding.UTF8.GetBytes("# A model"),
    };

    /// <summary>Bytes of no meaning.</summary>
    public static byte[] Bytes(int count, int seed)
    {
        byte[] bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>The files of a folder.</summary>
    public static HubRepository Of(string folder) => new() { Files = Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes) };

    /// <summary>The digest of a file, as the hub tells it.</summary>
    public string DigestOf(string file) => IsLarge(file) ? Sha256(Files[file]) : GitBlob(Files[file]);

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The name of a blob in Git.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "It is how Git names its blobs.")]
    public static string GitBlob(byte[] content) => Convert.ToHexStringLower(SHA1.HashData([.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")), .. content]));

    /// <summary>Answers as a hub does.</summary>
    public Task AnswerAsync(HubExchange exchange)
    {
        string file = exchange.Request.File;
        if (file.Length == 0) return exchange.AnswerAsync(200, Listing(), "Content-Type: application/json");
        return Files.ContainsKey(file) ? SendFileAsync(exchange, file) : exchange.RefuseAsync(404);
    }

    /// <summary>The listing.</summary>
    public byte[] Listing() => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
    {
        ["id"] = "someone/model",
        ["sha"] = Commit,
        ["cardData"] = Card,
        ["siblings"] = Files.Keys.Select(Sibling).ToArray(),
    });

    /// <summary>The tag by which the hub knows a file.</summary>
    public string TagOf(string file) => $"ETag: \"{DigestOf(file)}\"";

    private Dictionary<string, object?> Sibling(string file)
    {
        var sibling = new Dictionary<string, object?> { ["rfilename"] = file, ["size"] = Files[file].Length, ["blobId"] = IsLarge(file) ? new string('b', 40) : DigestOf(file) };
        if (IsLarge(file)) sibling["lfs"] = new Dictionary<string, object?> { ["sha256"] = DigestOf(file), ["size"] = Files[file].Length, ["pointerSize"] = 134 };
        return sibling;
    }

    private Task SendFileAsync(HubExchange exchange, string file)
    {
        byte[] content = Files[file];
        int from = exchange.Request.Header("If-Range") is { } tag && tag != $"\"{DigestOf(file)}\"" ? 0 : exchange.Request.From;
        if (from == 0) return exchange.AnswerAsync(200, content, TagOf(file));
        return from < content.Length
            ? exchange.AnswerAsync(206, content.AsMemory(from), TagOf(file), string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {from}-{content.Length - 1}/{content.Length}"))
            : exchange.RefuseAsync(416);
    }

    private static bool IsLarge(string file) => file.EndsWith(".pth", StringComparison.Ordinal) || file.EndsWith(".safetensors", StringComparison.Ordinal);
}
