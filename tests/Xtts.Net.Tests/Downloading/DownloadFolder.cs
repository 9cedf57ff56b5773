using Xtts.Net.Downloading;
using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tests.Downloading;

/// <summary>A folder of a test for caches and models, deleted with everything in it.</summary>
internal sealed class DownloadFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("xtts download ").FullName;

    /// <summary>The cache.</summary>
    public string Cache => Path.Combine(_root, "cache");

    /// <summary>The part of the repository in it.</summary>
    public string Repository => Path.Combine(Cache, "models--someone--model");

    /// <summary>The plain folder.</summary>
    public string Target => Path.Combine(_root, "plain");

    /// <summary>Where what is not complete lies beside the plain folder.</summary>
    public string Working => Path.Combine(Target, ".cache", "huggingface", "download");

    /// <summary>Every file below the folder, by its path from there.</summary>
    public IEnumerable<string> AllFiles => Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The content of a repository's file in the cache.</summary>
    public string Blob(HubServer server, string file) => Path.Combine(Repository, "blobs", server.Repository.DigestOf(file));

    /// <summary>What is there of a file that is not complete.</summary>
    public string Partial(HubServer server, string file) => Blob(server, file) + ".incomplete";

    /// <summary>Puts a file there.</summary>
    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>Options of a test: the repository of a server, no waiting, no environment.</summary>
    public ModelDownloadOptions Options(HubServer server, bool toFolder = false, bool overwrite = false, bool offline = false, bool useLinks = true, int retries = 3, string? token = null, TimeProvider? time = null, Func<string, long?>? free = null) => new()
    {
        Repository = "someone/model",
        Endpoint = server.Address,
        CacheFolder = Cache,
        TargetFolder = toFolder ? Target : null,
        Overwrite = overwrite,
        Offline = offline,
        MaxRetries = retries,
        Token = token,
        TimeProvider = time ?? new ImmediateTime(),
        Variable = _ => null,
        FreeSpace = free ?? (_ => null),
        UseLinks = useLinks,
    };

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
