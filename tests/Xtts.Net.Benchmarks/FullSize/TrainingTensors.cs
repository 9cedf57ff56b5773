using System.Collections.Immutable;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>What a trainer keeps beside the model: the discrete VAE that made the audio codes, and two mel front ends.</summary>
internal static class TrainingTensors
{
    private const long Hidden = 1024, Codebook = 512, Codes = 1024, Bands = 80;

    /// <summary>The tensors in checkpoint order; 52.7 million values.</summary>
    public static ImmutableArray<TensorSpec> All { get; } =
    [
        .. MelFrontEnd("torch_mel_spectrogram_style_encoder", 1025),
        new("dvae.discrete_loss.accumulator_index", TensorElementType.Int64, [1]),
        new("dvae.discrete_loss.accumulator_filled", TensorElementType.Int64, [1]),
        TensorSpec.Float("dvae.discrete_loss.accumulator", 100, Codes),
        .. Convolution("dvae.encoder.0.0", Codebook, Bands, 3),
        .. Convolution("dvae.encoder.1.0", Hidden, Codebook, 3),
        .. ResidualBlock("dvae.encoder.2"),
        .. ResidualBlock("dvae.encoder.3"),
        .. ResidualBlock("dvae.encoder.4"),
        .. Convolution("dvae.encoder.5", Codebook, Hidden, 1),
        .. Convolution("dvae.decoder.0", Hidden, Codebook, 1),
        .. ResidualBlock("dvae.decoder.1"),
        .. ResidualBlock("dvae.decoder.2"),
        .. ResidualBlock("dvae.decoder.3"),
        .. Convolution("dvae.decoder.4.0.conv", Hidden, Hidden, 3),
        .. Convolution("dvae.decoder.5.0.conv", Codebook, Hidden, 3),
        .. Convolution("dvae.decoder.6", Bands, Codebook, 1),
        TensorSpec.Float("dvae.codebook.embed", Codebook, Codes),
        TensorSpec.Float("dvae.codebook.cluster_size", Codes),
        TensorSpec.Float("dvae.codebook.embed_avg", Codebook, Codes),
        .. MelFrontEnd("torch_mel_spectrogram_dvae", 513),
    ];

    private static TensorSpec[] MelFrontEnd(string name, long bins) =>
        [TensorSpec.Float($"{name}.mel_stft.spectrogram.window", 1024), TensorSpec.Float($"{name}.mel_stft.mel_scale.fb", bins, Bands)];

    private static TensorSpec[] Convolution(string name, long outputs, long inputs, long kernel) =>
        [TensorSpec.Float($"{name}.weight", outputs, inputs, kernel), TensorSpec.Float($"{name}.bias", outputs)];

    private static TensorSpec[] ResidualBlock(string name) =>
    [
        .. Convolution($"{name}.net.0", Hidden, Hidden, 3),
        .. Convolution($"{name}.net.2", Hidden, Hidden, 3),
        .. Convolution($"{name}.net.4", Hidden, Hidden, 1),
    ];
}
