using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Mutation.Json;
using Xtts.Net.Fuzzing.Seeds;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>The vocabulary: texts are encoded in every language it knows and decoded again.</summary>
internal sealed class VocabularyTarget : IFuzzTarget
{
    private const string Text = "a quick brown fox, héllo wörld! 12 \u6f22\u5b57 \ud83d\udc38 [SPACE] [en]x the the";

    /// <inheritdoc/>
    public string Name => "vocab";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds => SeedGoldens.Vocabularies;

    /// <inheritdoc/>
    public IReadOnlyList<IMutator> Mutators { get; } = [new JsonMutator()];

    /// <inheritdoc/>
    public void Use(byte[] content)
    {
        var tokenizer = BpeTokenizer.Parse(content, "vocab.json");
        Check(tokenizer, tokenizer.EncodeRaw(Text));
        foreach (string language in tokenizer.Languages.Take(4).Where(tokenizer.Supports)) Check(tokenizer, tokenizer.Encode(Text, language));
    }

    /// <inheritdoc/>
    public bool Documents(Exception exception) => exception is VocabularyException;

    private static void Check(BpeTokenizer tokenizer, int[] ids)
    {
        if (ids.Length == 0 || ids.Any(id => id < 0 || id >= tokenizer.VocabularySize)) throw new BrokenPromiseException($"a text gave ids outside 0 to {tokenizer.VocabularySize - 1}");
        tokenizer.Decode(ids);
    }
}
