using System.Globalization;
using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>HiFi-GAN generator: interpolated latents and a speaker embedding to a waveform.</summary>
/// <remarks>
/// Model specification §7. Signals are images of height 1, <c>[1, channels, 1, time]</c>: two-dimensional convolutions run in the runtime's blocked layout, one-dimensional ones do not.
/// </remarks>
internal static class HifiGanGraph
{
    /// <summary>Input: features, <c>[1, width, 1, frames]</c>.</summary>
    public const string Features = "features";

    /// <summary>Input: speaker embedding, <c>[1, embedding, 1, 1]</c>.</summary>
    public const string Speaker = "speaker";

    /// <summary>Output: waveform, <c>[1, 1, 1, 256 * frames]</c>.</summary>
    public const string Waveform = "waveform";

    private const float Slope = 0.1f, LastSlope = 0.01f;

    /// <summary>Stages of at most so many channels run in stretches: two filter blocks of the runtime's convolution, where threads begin to lack work.</summary>
    private const long ChannelsInStretches = 128;

    /// <summary>Builds the graph.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="precision">Element type of weights and activations.</param>
    /// <param name="tapped">Whether intermediate values become outputs too.</param>
    /// <param name="stretched">Whether narrow stages run in stretches, for a processor's threads; a device has work for all of its own in any signal.</param>
    public static OnnxModel Build(IModelWeights weights, OnnxElementType precision, bool tapped, bool stretched = true)
    {
        var sizes = weights.Sizes;
        var graph = new OnnxGraphBuilder("vocoder", precision);
        var source = new GraphWeights(weights, graph, "hifigan_decoder.waveform_decoder.");
        var taps = new GraphTaps(graph, "vocoder", tapped);
        string features = graph.RealInput(Features, 1, sizes.Width, 1, "frames");
        string speaker = graph.RealInput(Speaker, 1, sizes.SpeakerEmbedding, 1, 1);

        long channels = sizes.VocoderChannels;
        string x = Convolve(graph, source, features, "conv_pre", sizes.Width, channels, 7, 1, biased: true);
        taps.Offer("conv_pre", x, 2, 0, 2);
        x = graph.Add(x, Convolve(graph, source, speaker, "cond_layer", sizes.SpeakerEmbedding, channels, 1, 1, biased: true));
        taps.Offer("conv_pre_cond", x, 2, 0, 2);

        OverlappingStretches? stretches = null;
        long scale = 1;     // positions now for one where the stretches were cut
        string third = graph.Number(1f / VocoderArchitecture.ResidualKernels.Length);
        for (int stage = 0; stage < VocoderArchitecture.Upsampling.Length; stage++)
        {
            string number = stage.ToString(CultureInfo.InvariantCulture), tap = "up" + number;
            if (stretched && stretches is null && channels / 2 <= ChannelsInStretches)
            {
                stretches = new OverlappingStretches(graph, x, VocoderArchitecture.ReachFrom(stage));
                x = stretches.Signal;
            }

            x = Upsample(graph, source, graph.LeakyRelu(x, Slope), "ups." + number, channels, VocoderArchitecture.Upsampling[stage]);
            channels /= 2;
            if (stretches is not null) scale *= VocoderArchitecture.Upsampling[stage].Stride;
            Offer(tap, x);
            x = graph.Add(x, Convolve(graph, source, speaker, "conds." + number, sizes.SpeakerEmbedding, channels, 1, 1, biased: true));
            Offer(tap + "_cond", x);

            var branches = new string[VocoderArchitecture.ResidualKernels.Length];
            for (int branch = 0; branch < branches.Length; branch++)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"resblocks.{(stage * branches.Length) + branch}.");
                branches[branch] = Residual(graph, source, x, name, channels, VocoderArchitecture.ResidualKernels[branch]);
                if (stage == 0) Offer(string.Create(CultureInfo.InvariantCulture, $"{tap}_res{branch}"), branches[branch]);
            }

            x = graph.Multiply(graph.Add(graph.Add(branches[0], branches[1]), branches[2]), third);
            Offer(tap + "_mrf", x);
        }

        x = Convolve(graph, source, graph.LeakyRelu(x, LastSlope), "conv_post", channels, 1, 7, 1, biased: false);
        if (stretches is not null) x = stretches.Join(x, scale);
        taps.Offer("conv_post", x, 2, 0, 2);
        x = graph.Node("Tanh", [x]);
        taps.Offer("wav", x, 1, 0, 1, 2);
        graph.RealOutput(Waveform, x, 1, 1, 1, "samples");
        return graph.Build();

        void Offer(string name, string value)
        {
            if (taps.Wanted) taps.Offer(name, stretches?.Join(value, scale) ?? value, 2, 0, 2);
        }
    }

    /// <summary>x + c2(lrelu(c1(lrelu(x)))), three times with growing dilation of c1.</summary>
    private static string Residual(OnnxGraphBuilder graph, GraphWeights weights, string x, string name, long channels, long kernel)
    {
        for (int step = 0; step < VocoderArchitecture.Dilations.Length; step++)
        {
            string number = step.ToString(CultureInfo.InvariantCulture);
            string y = Convolve(graph, weights, graph.LeakyRelu(x, Slope), $"{name}convs1.{number}", channels, channels, kernel, VocoderArchitecture.Dilations[step], biased: true);
            y = Convolve(graph, weights, graph.LeakyRelu(y, Slope), $"{name}convs2.{number}", channels, channels, kernel, 1, biased: true);
            x = graph.Add(y, x);
        }

        return x;
    }

    private static string Convolve(OnnxGraphBuilder graph, GraphWeights weights, string x, string name, long from, long to, long kernel, long dilation, bool biased)
    {
        long padding = dilation * (kernel - 1) / 2;
        return graph.Convolution(
            x,
            weights.Get(name + ".weight", to, from, 1, kernel),
            biased ? weights.Get(name + ".bias") : "",
            ("kernel_shape", (long[])[1, kernel]),
            ("pads", (long[])[0, padding, 0, padding]),
            ("dilations", (long[])[1, dilation]));
    }

    private static string Upsample(OnnxGraphBuilder graph, GraphWeights weights, string x, string name, long from, (int Stride, int Kernel) rate)
    {
        long padding = (rate.Kernel - rate.Stride) / 2;
        return graph.Node(
            "ConvTranspose",
            [x, weights.Get(name + ".weight", from, from / 2, 1, rate.Kernel), weights.Get(name + ".bias")],
            ("kernel_shape", (long[])[1, rate.Kernel]),
            ("strides", (long[])[1, rate.Stride]),
            ("pads", (long[])[0, padding, 0, padding]));
    }
}
