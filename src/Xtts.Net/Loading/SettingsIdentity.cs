using System.Security.Cryptography;
using Xtts.Net.Configuration;

namespace Xtts.Net.Loading;

/// <summary>Tells apart what models have beside their weights: a temperature, a text id or a built-in voice that differs can be heard.</summary>
/// <remarks>The identity is <c>1:</c> and the SHA-256, in lower-case hexadecimal digits, over the SHA-256 of each file: configuration, vocabulary, speakers (zeros where there are none).</remarks>
internal static class SettingsIdentity
{
    private const string Version = "1:";

    /// <summary>Computes the identity of files that have been read.</summary>
    /// <exception cref="IOException">A file is gone meanwhile.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read any more.</exception>
    public static string Of(ModelFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? path in (ReadOnlySpan<string?>)[files.ConfigPath, files.VocabularyPath, files.SpeakersPath]) hash.AppendData(HashOf(path));
        return Version + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] HashOf(string? path)
    {
        if (path is null) return new byte[SHA256.HashSizeInBytes];
        using var file = File.OpenRead(path);
        return SHA256.HashData(file);
    }
}
