using System.Collections.Immutable;

namespace Xtts.Net.Downloading;

/// <summary>A model that is on this machine. Immutable.</summary>
public sealed record DownloadedModel
{
    /// <summary>The folder with its files, as a full path: what <see cref="XttsOptions.Model"/> takes.</summary>
    public required string Folder { get; init; }

    /// <summary>The repository it is from.</summary>
    public required string Repository { get; init; }

    /// <summary>The commit of the repository; <see langword="null"/> when a plain folder was looked at without the network.</summary>
    public string? Commit { get; init; }

    /// <summary>The licence that its repository names; <see langword="null"/> when it names none, or was not asked.</summary>
    public string? License { get; init; }

    /// <summary>Its files.</summary>
    public required ImmutableArray<DownloadedFile> Files { get; init; }

    /// <summary>Bytes that came over the network.</summary>
    public long FetchedBytes { get; init; }
}
