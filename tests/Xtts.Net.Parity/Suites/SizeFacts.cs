using System.Text.Json;
using Xtts.Net.Backends;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites;

/// <summary>Holds inferred sizes against the object <c>sizes</c> of a manifest.</summary>
internal static class SizeFacts
{
    /// <summary>Checks the sizes that the manifest states; fields that are no sizes of the model are passed over.</summary>
    public static void SizesAgree(this CheckLog log, string name, ModelSizes actual, JsonElement expected)
    {
        string?[] differences =
        [
            Difference(expected, "dim", actual.Width),
            Difference(expected, "heads", actual.Heads),
            Difference(expected, "layers", actual.Layers),
            Difference(expected, "d_vec", actual.SpeakerEmbedding),
            Difference(expected, "up", actual.VocoderChannels),
            Difference(expected, "vocab", actual.TextVocabulary),
            Difference(expected, "spk_layers", actual.SpeakerBlocks),
            Difference(expected, "spk_filters", actual.SpeakerChannels),
        ];
        string found = string.Join("; ", differences.OfType<string>());
        log.Fact(name, found.Length == 0, found);
    }

    private static string? Difference(JsonElement expected, string field, int actual) =>
        expected.WholeNumber(field) is { } value && value != actual ? $"{field} is {actual} instead of {value}" : null;

    private static string? Difference(JsonElement expected, string field, IEnumerable<int> actual)
    {
        int[] values = [.. expected.Items(field).Select(value => value.GetInt32())];
        return values.Length == 0 || values.SequenceEqual(actual) ? null : $"{field} is [{string.Join(", ", actual)}] instead of [{string.Join(", ", values)}]";
    }
}
