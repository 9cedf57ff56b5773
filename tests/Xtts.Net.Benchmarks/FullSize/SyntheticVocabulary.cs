using System.Text.Json;

namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>A byte-pair vocabulary of the released size and with the released ids of its added tokens; its merges are made up.</summary>
internal static class SyntheticVocabulary
{
    private const int Entries = 6681, Merges = 8532;
    private const string Letters = "eatoinshrldcumfpgwybvkxjqzáéíóöőúüű";
    private const string Signs = "!'(),-./:;?0123456789";

    private static readonly Dictionary<int, string> AddedTokens = new()
    {
        [0] = "[STOP]", [1] = "[UNK]", [2] = "[SPACE]", [259] = "[en]", [260] = "[de]", [261] = "[START]", [262] = "[fr]", [267] = "[ru]", [284] = "[es]", [285] = "[it]",
        [286] = "[pt]", [293] = "[cs]", [294] = "[pl]", [295] = "[tr]", [297] = "[nl]", [5022] = "[ar]", [5023] = "[zh-cn]", [5412] = "[ja]", [5753] = "[hu]", [6152] = "[ko]",
        [6680] = "[hi]",
    };

    /// <summary>Writes <c>vocab.json</c>.</summary>
    public static void Write(Stream output)
    {
        var pieces = Pieces().GetEnumerator();
        var merges = new List<string>();
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteString("version", "1.0");
        writer.WriteNull("truncation");
        writer.WriteNull("padding");
        WriteAddedTokens(writer);
        writer.WriteNull("normalizer");
        writer.WriteStartObject("pre_tokenizer");
        writer.WriteString("type", "Whitespace");
        writer.WriteEndObject();
        writer.WriteNull("post_processor");
        writer.WriteNull("decoder");
        writer.WriteStartObject("model");
        writer.WriteString("type", "BPE");
        writer.WriteNull("dropout");
        writer.WriteString("unk_token", "[UNK]");
        writer.WriteNull("continuing_subword_prefix");
        writer.WriteNull("end_of_word_suffix");
        writer.WriteBoolean("fuse_unk", false);
        writer.WriteStartObject("vocab");
        for (int id = 0; id < Entries; id++)
        {
            if (AddedTokens.TryGetValue(id, out string? token))
            {
                writer.WriteNumber(token, id);
                continue;
            }

            pieces.MoveNext();
            writer.WriteNumber(pieces.Current.Left + pieces.Current.Right, id);
            if (pieces.Current.Right.Length > 0) merges.Add($"{pieces.Current.Left} {pieces.Current.Right}");
        }

        writer.WriteEndObject();
        writer.WriteStartArray("merges");
        foreach (string merge in merges) writer.WriteStringValue(merge);
        // As in the released file, what is missing to the number repeats earlier merges.
        foreach (string merge in merges.Take(Merges - merges.Count)) writer.WriteStringValue(merge);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Single characters, then every pair of letters, then letter triples: each after the pieces it is merged from.</summary>
    private static IEnumerable<(string Left, string Right)> Pieces()
    {
        foreach (char character in Letters + Signs) yield return (character.ToString(), "");
        foreach (char first in Letters)
        {
            foreach (char second in Letters) yield return (first.ToString(), second.ToString());
        }

        foreach (char first in Letters)
        {
            foreach (char second in Letters)
            {
                foreach (char third in Letters) yield return ($"{first}{second}", third.ToString());
            }
        }
    }

    private static void WriteAddedTokens(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("added_tokens");
        foreach (var (id, token) in AddedTokens)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", id);
            writer.WriteBoolean("special", true);
            writer.WriteString("content", token);
            foreach (string name in (string[])["single_word", "lstrip", "rstrip", "normalized"]) writer.WriteBoolean(name, false);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
