using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;
using Xtts.Net.OnnxRuntime.Decoding;
using Xtts.Net.OnnxRuntime.Graphs;

namespace Xtts.Net.OnnxRuntime.Tests.Graphs;

/// <summary>The GPT in each set of element types, on the processor, which rounds as a device does: the graph fixes where.</summary>
/// <remarks>
/// Latents leave the last norm with a deviation near 1. Half precision keeps 11 bits: 5e-4 a factor, some 1e-3 after two blocks. Four bits miss a weight by up to a sixteenth of the
/// largest of its group, a deviation of about 9 % of the weights'; two blocks of random weights add that up to some tenths. Measured: 1.1e-3 with the cache alone in half precision, 1.5e-3 with all products, 0.28 with four bits; the bounds are about three times that.
/// </remarks>
public sealed class GptTypesTests
{
    [Theory]
    [InlineData((int)OnnxElementType.Float, (int)OnnxElementType.Float, 1e-5, 0)]
    [InlineData((int)OnnxElementType.Float, (int)OnnxElementType.Float16, 4e-3, 1e-5)]
    [InlineData((int)OnnxElementType.Float16, (int)OnnxElementType.Float16, 5e-3, 1e-5)]
    [InlineData((int)OnnxElementType.UInt8, (int)OnnxElementType.Float, 0.9, 1e-2)]
    [InlineData((int)OnnxElementType.UInt8, (int)OnnxElementType.Float16, 0.9, 1e-2)]
    public void A_prompt_s_latent_stays_within_the_rounding(int weights, int cache, double most, double least)
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors");
        var model = GoldenWeights.Tiny();
        var prompt = Prompts.Of("gpt_en1_cap40", 40);

        float[] latent = Run(model, new GptTypes((OnnxElementType)weights, (OnnxElementType)cache), prompt);

        double error = FloatComparison.MaxAbsoluteError(latent, golden["latents_stream"].Values.AsSpan(0, latent.Length));
        error.Should().BeInRange(least, most);
    }

    private static float[] Run(GoldenWeights weights, GptTypes types, DecodingPrompt prompt)
    {
        var sizes = weights.Sizes;
        int positions = sizes.ConditioningLatents + prompt.TextIds.Length + 1;
        using var embeddings = new GptEmbeddings(weights);
        var embedded = new float[positions * sizes.Width];
        embeddings.Embed(prompt, embedded, new float[sizes.Width]);
        using var session = new InferenceSession(GptGraph.Build(weights, types, tapped: false).Bytes);
        var inputs = new Dictionary<string, OrtValue>
        {
            [GptGraph.Embeddings] = OrtValue.CreateTensorValueFromMemory(embedded, [1, positions, sizes.Width]),
            [GptGraph.LastPositions] = OrtValue.CreateTensorValueFromMemory([positions - 1], [1]),
            [GptGraph.LongestSequence] = OrtValue.CreateTensorValueFromMemory([positions], []),
        };
        long[] cache = [1, sizes.Heads, positions, GptGraph.PaddedHeadSize(sizes)];
        for (int layer = 0; layer < sizes.Layers; layer++)
        {
            inputs[GptGraph.PastKeys(layer)] = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, (TensorElementType)types.Cache, cache);
            inputs[GptGraph.PastValues(layer)] = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, (TensorElementType)types.Cache, cache);
        }

        using var options = new RunOptions();
        using var results = session.Run(options, inputs, [GptGraph.Latents]);
        foreach (var input in inputs.Values) input.Dispose();
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
