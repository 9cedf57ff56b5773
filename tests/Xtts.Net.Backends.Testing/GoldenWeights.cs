using System.Collections.Immutable;
using System.Globalization;
using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;

namespace Xtts.Net.Backends.Testing;

/// <summary>The recorded weights of a small model, read without the library's own checkpoint code. Values may be changed before loading.</summary>
internal sealed class GoldenWeights : IModelWeights
{
    private const string Gain = ".parametrizations.weight.original0", Direction = ".parametrizations.weight.original1";

    private readonly Dictionary<string, (float[] Values, long[] Shape)> _weights = new(StringComparer.Ordinal);

    private GoldenWeights(GoldenTensors state, int heads)
    {
        foreach (string name in state.Names)
        {
            var tensor = state[name];
            if (tensor.FloatValues is null || name.EndsWith(Gain, StringComparison.Ordinal)) continue;
            if (name.EndsWith(Direction, StringComparison.Ordinal))
            {
                string stem = name[..^Direction.Length];
                _weights.Add(stem + ".weight", (Fold(state[stem + Gain].Values, tensor.Values), tensor.Shape));
            }
            else
            {
                _weights.Add(name, (tensor.Values, tensor.Shape));
            }
        }

        Sizes = Measure(heads);
    }

    /// <summary>The main small model: width 40, two heads of 20, two layers.</summary>
    public static GoldenWeights Tiny() => Read("ckpt/tiny", 2);

    /// <summary>The smallest model: width 16, two heads of 8, one layer.</summary>
    public static GoldenWeights Nano() => Read("ckpt/nano", 2);

    public ModelSizes Sizes { get; set; }

    /// <summary>File and offsets to claim for weights, to test what a backend does with them.</summary>
    public Func<string, FileRegion?> Region { get; set; } = _ => null;

    public float[] this[string name] => _weights[name].Values;

    public bool Contains(string name) => _weights.ContainsKey(name);

    public ModelWeight Get(string name) => _weights.TryGetValue(name, out var weight)
        ? new Weight(name, weight.Values, weight.Shape, Region(name))
        : throw new MissingTensorException("expected_state.safetensors", name);

    public void Remove(string name) => _weights.Remove(name);

    public IEnumerable<string> Names => _weights.Keys;

    private static GoldenWeights Read(string folder, int heads) => new(GoldenFolder.OfRepository.Tensors(folder + "/expected_state.safetensors"), heads);

    /// <summary>w = v * g / |v|, the norm over all axes but the first.</summary>
    private static float[] Fold(float[] gains, float[] directions)
    {
        int row = directions.Length / gains.Length;
        var folded = new float[directions.Length];
        for (int i = 0; i < gains.Length; i++)
        {
            double norm = Math.Sqrt(directions.Skip(i * row).Take(row).Sum(value => (double)value * value));
            for (int j = 0; j < row; j++) folded[(i * row) + j] = (float)(directions[(i * row) + j] * gains[i] / norm);
        }

        return folded;
    }

    private ModelSizes Measure(int heads)
    {
        long[] Shape(string name) => _weights[name].Shape;
        int Count(string pattern) => Enumerable.Range(0, 100).TakeWhile(i => _weights.ContainsKey(string.Format(CultureInfo.InvariantCulture, pattern, i))).Count();
        int[] layers = [1, 2, 3, 4];
        return new ModelSizes
        {
            Width = (int)Shape("gpt.final_norm.weight")[0],
            Heads = heads,
            Layers = Count("gpt.gpt.h.{0}.ln_1.weight"),
            TextVocabulary = (int)Shape("gpt.text_embedding.weight")[0],
            SpeakerEmbedding = (int)Shape("hifigan_decoder.speaker_encoder.fc.weight")[0],
            SpeakerBlocks = [.. layers.Select(layer => Count("hifigan_decoder.speaker_encoder.layer" + layer + ".{0}.conv1.weight"))],
            SpeakerChannels = [.. layers.Select(layer => (int)Shape($"hifigan_decoder.speaker_encoder.layer{layer}.0.conv1.weight")[0])],
            VocoderChannels = (int)Shape("hifigan_decoder.waveform_decoder.conv_pre.weight")[0],
        };
    }

    private sealed class Weight(string name, float[] values, long[] shape, FileRegion? region)
        : ModelWeight(name, TensorElementType.Float32, [.. shape])
    {
        public override bool TryGetFileRegion(out FileRegion found)
        {
            found = region.GetValueOrDefault();
            return region.HasValue;
        }

        public override void CopyTo(Span<float> destination) => values.CopyTo(destination);
    }
}
