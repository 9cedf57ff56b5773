using System.Text.Json;
using Xtts.Net.Backends;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>From latents to the wave with every step between: both interpolations, every stage of the generator, the samples.</summary>
internal sealed class VocoderStagesCheck : IStageCheck
{
    private static readonly string[] Outside = ["latents", "g", "interp4", "interp_sr", "wav"];

    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        float[] latents = recording.Input("latents"), speaker = recording.Input("g");
        var sizes = bench.Model.Sizes;
        recording.CompareIfRecorded("interp4", () => ToHops(latents, sizes));
        recording.CompareIfRecorded("interp_sr", () => Features(latents, sizes));
        recording.Compare("wav", () => new WindowedVocoder(bench.Model.Model).Vocode(latents, speaker, CancellationToken.None));
        recording.CompareTapped(recording.Names.Where(name => !Outside.Contains(name)), "vocoder/", () => bench.Model.Tapped.Run(model => Vocode(model, latents, speaker)));
    }

    private static float[] Features(float[] latents, ModelSizes sizes)
    {
        var interpolation = new FeatureInterpolation(sizes, latents);
        var features = new float[sizes.Width * interpolation.Frames];
        interpolation.Fill(0, interpolation.Frames, features);
        return features;
    }

    private static void Vocode(IXttsModel model, float[] latents, float[] speaker)
    {
        float[] features = Features(latents, model.Sizes);
        int frames = features.Length / model.Sizes.Width;
        model.Vocode(features, frames, speaker, new float[frames * model.Sizes.OutputHop]);
    }

    /// <summary>The first of the two interpolations alone, channels first.</summary>
    private static float[] ToHops(float[] latents, ModelSizes sizes)
    {
        int width = sizes.Width;
        var positions = new LinearResampling(latents.Length / width, (double)sizes.CodeStride / sizes.OutputHop);
        var features = new float[width * positions.Length];
        var row = new float[width];
        for (int hop = 0; hop < positions.Length; hop++)
        {
            var (lower, upper, weight) = positions.At(hop);
            Blend.Rows(latents.AsSpan(lower * width, width), latents.AsSpan(upper * width, width), weight, row);
            for (int channel = 0; channel < width; channel++) features[channel * positions.Length + hop] = row[channel];
        }

        return features;
    }
}
