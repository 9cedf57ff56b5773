namespace Xtts.Net.Text.Japanese.Words;

/// <summary>What a dictionary says about a word. <see langword="null"/> where it has no such field, <c>*</c> where the field is empty. Immutable.</summary>
internal sealed record WordFeatures(string? PartOfSpeech, string? Subclass, string? Lemma, string? Pronunciation, string? Kana)
{
    /// <summary>Of a word that no dictionary was asked about.</summary>
    public static WordFeatures None { get; } = new(null, null, null, null, null);

    /// <summary>Reads features as the dictionary holds them.</summary>
    public static WordFeatures Read(ReadOnlySpan<byte> features, FeatureFields fields) => new(
        FeatureReader.Read(features, FeatureFields.PartOfSpeech),
        FeatureReader.Read(features, FeatureFields.Subclass),
        FeatureReader.Read(features, FeatureFields.Lemma),
        FeatureReader.Read(features, FeatureFields.Pronunciation),
        FeatureReader.Read(features, fields.Kana));
}
