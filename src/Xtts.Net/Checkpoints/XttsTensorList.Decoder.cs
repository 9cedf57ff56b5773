using Xtts.Net.Backends;

namespace Xtts.Net.Checkpoints;

/// <content>HiFi-GAN and speaker encoder.</content>
internal sealed partial class XttsTensorList
{
    private void AddVocoder()
    {
        const string Decoder = "hifigan_decoder.waveform_decoder";
        long channels = _sizes.VocoderChannels, embedding = _sizes.SpeakerEmbedding;
        Add(Decoder + ".conv_pre.bias", channels);
        Add(Decoder + ".conv_pre.weight", channels, _sizes.Width, 7);
        for (int i = 0; i < VocoderArchitecture.Upsampling.Length; i++)
        {
            long input = channels >> i, output = channels >> (i + 1);
            AddWeightNorm($"{Decoder}.ups.{i}", output, input, output, VocoderArchitecture.Upsampling[i].Kernel);     // transposed convolution: axis 0 is the input
        }

        for (int block = 0; block < VocoderArchitecture.Upsampling.Length * VocoderArchitecture.ResidualKernels.Length; block++) AddResblock($"{Decoder}.resblocks.{block}", block);
        Add(Decoder + ".conv_post.weight", 1, channels >> VocoderArchitecture.Upsampling.Length, 7);
        AddWithBias(Decoder + ".cond_layer", channels, channels, embedding, 1);
        for (int i = 0; i < VocoderArchitecture.Upsampling.Length; i++) AddWithBias($"{Decoder}.conds.{i}", channels >> (i + 1), channels >> (i + 1), embedding, 1);
    }

    private void AddResblock(string name, int block)
    {
        long channels = _sizes.VocoderChannels >> ((block / VocoderArchitecture.ResidualKernels.Length) + 1);
        int kernel = VocoderArchitecture.ResidualKernels[block % VocoderArchitecture.ResidualKernels.Length];
        for (int i = 0; i < 6; i++) AddWeightNorm($"{name}.convs{(i / 3) + 1}.{i % 3}", channels, channels, channels, kernel);
    }

    private void AddSpeakerEncoder()
    {
        const string Encoder = "hifigan_decoder.speaker_encoder";
        const int WindowLength = 400, Bins = 257, AttentionChannels = 128, Downsampling = 8;
        long stem = _sizes.SpeakerChannels[0];
        AddWithBias(Encoder + ".conv1", stem, stem, 1, 3, 3);
        AddBatchNorm(Encoder + ".bn1", stem);
        for (int layer = 0; layer < _sizes.SpeakerChannels.Length; layer++)
        {
            for (int block = 0; block < _sizes.SpeakerBlocks[layer]; block++) AddSpeakerBlock($"{Encoder}.layer{layer + 1}.{block}", layer, block);
        }

        AddUnneeded(Encoder + ".torch_spec.0.filter", 1, 1, 2);
        AddUnneeded(Encoder + ".torch_spec.1.spectrogram.window", WindowLength);
        AddUnneeded(Encoder + ".torch_spec.1.mel_scale.fb", Bins, _sizes.SpeakerMelBands);
        long pooled = _sizes.SpeakerChannels[^1] * (_sizes.SpeakerMelBands / Downsampling);
        AddWithBias(Encoder + ".attention.0", AttentionChannels, AttentionChannels, pooled, 1);
        AddBatchNorm(Encoder + ".attention.2", AttentionChannels);
        AddWithBias(Encoder + ".attention.3", pooled, pooled, AttentionChannels, 1);
        AddWithBias(Encoder + ".fc", _sizes.SpeakerEmbedding, _sizes.SpeakerEmbedding, 2 * pooled);
    }

    private void AddSpeakerBlock(string name, int layer, int block)
    {
        const int Squeeze = 8;
        long channels = _sizes.SpeakerChannels[layer];
        long input = block == 0 && layer > 0 ? _sizes.SpeakerChannels[layer - 1] : channels;
        Add(name + ".conv1.weight", channels, input, 3, 3);
        AddBatchNorm(name + ".bn1", channels);
        Add(name + ".conv2.weight", channels, channels, 3, 3);
        AddBatchNorm(name + ".bn2", channels);
        AddWithBias(name + ".se.fc.0", channels / Squeeze, channels / Squeeze, channels);
        AddWithBias(name + ".se.fc.2", channels, channels, channels / Squeeze);
        if (block > 0 || layer == 0) return;
        Add(name + ".downsample.0.weight", channels, input, 1, 1);
        AddBatchNorm(name + ".downsample.1", channels);
    }
}
