using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Loading;
using Xtts.Net.Synthesis;
using Xtts.Net.Text.Markup;
using Xtts.Net.Text.Pronunciation;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>Computes fingerprints: SHA-256 over every part, each with its length, so that no two requests share the bytes.</summary>
internal static class RequestFingerprint
{
    private const string Version = "xtts-speech-2";

    /// <summary>That of a request.</summary>
    /// <param name="lease">The model that speaks, with its pronunciations and dictionary.</param>
    /// <param name="request">The request.</param>
    /// <param name="output">What the bytes are.</param>
    public static SpeechFingerprint Of(ModelLease lease, SpeechRequest request, AudioOutput output)
    {
        var model = lease.Synthesizer.Description;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Version);
        Append(hash, IdentityOf(model));
        Append(hash, model.SettingsIdentity ?? "");
        Append(hash, model.Backend);
        Append(hash, output.MediaType);
        Append(hash, output.Encoding);
        Append(hash, request.Text);
        Append(hash, request.Language);
        Append(hash, request.Speed);
        Append(hash, request.Normalization);
        Append(hash, request.Splitting);
        Append(hash, request.Markup);
        Append(hash, lease.Lexicon);
        Append(hash, lease.JapaneseDictionaryFolder ?? "");
        Append(hash, request.Lexicon);
        Append(hash, request.Voice);
        Append(hash, request.Markup == TextMarkup.Ssml ? request.Voice.Name ?? "" : "");     // marked-up text can name it
        Append(hash, request.Voices.Count);
        foreach (var (name, voice) in request.Voices.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Append(hash, name);
            Append(hash, voice);
        }

        var generation = request.Generation;
        Append(hash, generation.Greedy);
        Append(hash, generation.Greedy ? null : generation.Seed);
        Append(hash, generation.Temperature);
        Append(hash, generation.TopK);
        Append(hash, generation.TopP);
        Append(hash, generation.RepetitionPenalty);
        Append(hash, generation.MaxCodes);
        return new SpeechFingerprint(Convert.ToHexStringLower(hash.GetHashAndReset()), generation.Greedy || generation.Seed is not null);
    }

    private static string IdentityOf(ModelDescription model)
    {
        if (model.Identity is { } identity) return identity;
        var file = new FileInfo(model.CheckpointPath);
        return string.Create(CultureInfo.InvariantCulture, $"{file.FullName}|{(file.Exists ? file.Length : 0)}|{(file.Exists ? file.LastWriteTimeUtc.Ticks : 0)}");
    }

    private static void Append(IncrementalHash hash, Voice voice)
    {
        Append(hash, voice.Conditioning.Span);
        Append(hash, voice.SpeakerEmbedding.Span);
    }

    private static void Append(IncrementalHash hash, PronunciationLexicon? lexicon)
    {
        Append(hash, lexicon?.Count ?? 0);
        foreach (var entry in lexicon ?? PronunciationLexicon.Empty)
        {
            Append(hash, entry.Written);
            Append(hash, entry.Spoken);
            Append(hash, entry.Language ?? "");
            Append(hash, entry.Case);
        }
    }

    private static void Append(IncrementalHash hash, object? value) => Append(hash, value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? "");

    private static void Append(IncrementalHash hash, string text) => Append(hash, Encoding.UTF8.GetBytes(text));

    private static void Append(IncrementalHash hash, ReadOnlySpan<float> values) => Append(hash, MemoryMarshal.AsBytes(values));

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
