using System.Text.RegularExpressions;

namespace Xtts.Net.Downloading.Transfer;

/// <summary>The digest by which a hub knows a content. It is the content's name in a cache too, so it is digits and letters alone.</summary>
internal readonly partial record struct ContentDigest
{
    private ContentDigest(string hex, bool isGitBlob)
    {
        Hex = hex;
        IsGitBlob = isGitBlob;
    }

    /// <summary>In hexadecimal digits of lower case.</summary>
    public string Hex { get; }

    /// <summary>Whether it is SHA-1 over <c>blob {length}\0</c> and the content, as Git names its objects, rather than SHA-256 over the content.</summary>
    public bool IsGitBlob { get; }

    /// <summary>What it is called.</summary>
    public string Algorithm => IsGitBlob ? "Git hash" : "SHA-256";

    /// <summary>A SHA-256; <see langword="null"/> for a text that is none.</summary>
    public static ContentDigest? OfSha256(string? hex) => hex is not null && Sha256().IsMatch(hex) ? new ContentDigest(hex, isGitBlob: false) : null;

    /// <summary>The name of a blob in Git; <see langword="null"/> for a text that is none.</summary>
    public static ContentDigest? OfGitBlob(string? hex) => hex is not null && Sha1().IsMatch(hex) ? new ContentDigest(hex, isGitBlob: true) : null;

    /// <summary>Whether a tag of HTTP is the digest of another content. A tag that is no digest of this kind says nothing.</summary>
    public bool IsDeniedBy(string? tag)
    {
        if (tag is null) return false;
        string value = (tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag).Trim('"');
        return (IsGitBlob ? Sha1() : Sha256()).IsMatch(value) && value != Hex;
    }

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Sha256();

    [GeneratedRegex(@"\A[0-9a-f]{40}\z")]
    private static partial Regex Sha1();
}
