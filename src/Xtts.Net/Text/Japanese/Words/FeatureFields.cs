namespace Xtts.Net.Text.Japanese.Words;

/// <summary>Where the fields that reading needs stand among the features of a word, by the edition of UniDic. Immutable.</summary>
/// <param name="Kana">Field of the spelling in katakana.</param>
internal sealed record FeatureFields(int Kana)
{
    /// <summary>Part of speech, broadest.</summary>
    public const int PartOfSpeech = 0;

    /// <summary>Part of speech, narrower.</summary>
    public const int Subclass = 1;

    /// <summary>Dictionary form, with a foreign spelling or a note behind a hyphen.</summary>
    public const int Lemma = 7;

    /// <summary>Pronunciation in katakana, with long vowels as marks.</summary>
    public const int Pronunciation = 9;

    /// <summary>Finds out the edition by the features of a word.</summary>
    /// <exception cref="JapaneseDictionaryException">The dictionary is not UniDic, or an edition without readings.</exception>
    public static FeatureFields Of(ReadOnlySpan<byte> features)
    {
        int count = FeatureReader.Count(features);
        return count switch
        {
            29 => new FeatureFields(20),    // UniDic 2.2 and later
            26 => new FeatureFields(17),    // the compiled UniDic 2.1.2
            _ => throw new JapaneseDictionaryException(
                $"The words of 'sys.dic' have {count} fields. Japanese is read with UniDic, whose words have 29 (from 2.2 on) or 26 (2.1.2, compiled); IPADIC and others lack the fields that tell how words are spelled in Latin letters."),
        };
    }
}
