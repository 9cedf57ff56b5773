using System.Collections.Immutable;
using System.Globalization;
using Xtts.Net.Backends;

namespace Xtts.Net.Checkpoints;

/// <summary>Counts the numbered layers that differ between models, from canonical names.</summary>
internal sealed class LayerCounts
{
    /// <summary>Most layers of a kind; a higher number in a name is no layer of a model.</summary>
    public const int Most = 256;

    private const string GptLayer = "gpt.gpt.h.";
    private const string SpeakerLayer = "hifigan_decoder.speaker_encoder.layer";
    private readonly int[] _speakerBlocks = new int[4];
    private int _gptLayers;

    private LayerCounts(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (name.StartsWith(GptLayer, StringComparison.Ordinal)) _gptLayers = Math.Max(_gptLayers, NumberAt(name, GptLayer.Length) + 1);
            if (!name.StartsWith(SpeakerLayer, StringComparison.Ordinal) || name.Length < SpeakerLayer.Length + 2) continue;
            int layer = name[SpeakerLayer.Length] - '1';
            if (layer is >= 0 and < 4) _speakerBlocks[layer] = Math.Max(_speakerBlocks[layer], NumberAt(name, SpeakerLayer.Length + 2) + 1);
        }
    }

    /// <summary>Sizes whose layer counts are those found in names; all other sizes have their defaults.</summary>
    public static ModelSizes In(IEnumerable<string> names)
    {
        var counts = new LayerCounts(names);
        return new ModelSizes { Layers = counts._gptLayers, SpeakerBlocks = ImmutableArray.Create(counts._speakerBlocks) };
    }

    // The number from a position up to the next dot; -1 when there is none or it is beyond the limit.
    private static int NumberAt(string name, int start)
    {
        int end = name.IndexOf('.', start);
        bool isLayer = end > start && int.TryParse(name.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < Most;
        return isLayer ? int.Parse(name.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture) : -1;
    }
}
