using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Xtts.Net.Downloading.Transfer;

/// <summary>The digest of a content that comes piece by piece.</summary>
internal sealed class RunningDigest : IDisposable
{
    private readonly IncrementalHash _hash;
    private readonly byte[] _beginning;

    /// <param name="kind">A digest of the same kind.</param>
    /// <param name="length">Length of the content, which Git's digest begins with.</param>
    public RunningDigest(ContentDigest kind, long length)
    {
        _hash = IncrementalHash.CreateHash(kind.IsGitBlob ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256);
        _beginning = kind.IsGitBlob ? Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {length}\0")) : [];
        _hash.AppendData(_beginning);
    }

    /// <summary>The digest of what came so far, in hexadecimal digits of lower case.</summary>
    public string Hex => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Takes the next piece.</summary>
    public void Append(ReadOnlySpan<byte> piece) => _hash.AppendData(piece);

    /// <summary>Forgets all pieces.</summary>
    public void Reset()
    {
        _hash.GetHashAndReset();
        _hash.AppendData(_beginning);
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
