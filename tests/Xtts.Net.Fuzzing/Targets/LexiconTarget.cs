using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Mutation.Json;
using Xtts.Net.Fuzzing.Seeds;
using Xtts.Net.Text;
using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>A pronunciation lexicon: every entry that is accepted is found where its word stands alone.</summary>
internal sealed class LexiconTarget : IFuzzTarget
{
    private const int MostTried = 20;

    /// <inheritdoc/>
    public string Name => "lexicon";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds => SeedTexts.Lexicons;

    /// <inheritdoc/>
    public IReadOnlyList<IMutator> Mutators { get; } = [new JsonMutator()];

    /// <inheritdoc/>
    public void Use(byte[] content)
    {
        var lexicon = LexiconFile.Parse(content);
        foreach (var entry in lexicon.Take(MostTried))
        {
            // Alone in its lexicon, so that no longer or better entry takes its place.
            var pronouncer = new Pronouncer(PronunciationLexicon.Create([entry]));
            string spoken = pronouncer.Apply(entry.Written, LanguageTag.Parse(entry.Language ?? "hu"), null, []);
            if (spoken != entry.Spoken) throw new BrokenPromiseException($"an entry of {entry.Written.Length} characters is not found in itself");
        }
    }

    /// <inheritdoc/>
    public bool Documents(Exception exception) => exception is LexiconException;
}
