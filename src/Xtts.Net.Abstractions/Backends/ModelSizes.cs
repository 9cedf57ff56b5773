using System.Collections.Immutable;

namespace Xtts.Net.Backends;

/// <summary>Sizes of an XTTS v2 model: what <c>config.json</c> says, completed from tensor shapes. Immutable.</summary>
/// <remarks>Defaults are those of the full-size model; every reader sets what the files say.</remarks>
public sealed record ModelSizes
{
    /// <summary>Width <c>d</c> of the GPT, of the conditioning encoder and of the vocoder's input.</summary>
    public int Width { get; init; } = 1024;

    /// <summary>Attention heads of the GPT and of the conditioning encoder.</summary>
    public int Heads { get; init; } = 16;

    /// <summary>Transformer blocks of the GPT.</summary>
    public int Layers { get; init; } = 30;

    /// <summary>Rows of the text embedding.</summary>
    public int TextVocabulary { get; init; } = 6681;

    /// <summary>Rows of the audio-code embedding and of the head, start and stop code included.</summary>
    public int AudioVocabulary { get; init; } = 1026;

    /// <summary>Rows of the text position embedding.</summary>
    public int TextPositions { get; init; } = 404;

    /// <summary>Rows of the audio position embedding.</summary>
    public int AudioPositions { get; init; } = 608;

    /// <summary>Largest number of text ids of one segment plus one: a text has fewer, [START] and [STOP] not counted.</summary>
    public int MaxTextTokens { get; init; } = 402;

    /// <summary>The configuration's limit on audio tokens; at most this minus 3 codes are generated.</summary>
    public int MaxAudioTokens { get; init; } = 605;

    /// <summary>Code that starts generation.</summary>
    public int StartAudioCode { get; init; } = 1024;

    /// <summary>Code that ends generation.</summary>
    public int StopAudioCode { get; init; } = 1025;

    /// <summary>Conditioning latents of a voice, each <see cref="Width"/> long.</summary>
    public int ConditioningLatents { get; init; } = 32;

    /// <summary>Attention blocks of the conditioning encoder.</summary>
    public int ConditioningBlocks { get; init; } = 6;

    /// <summary>Layers of the perceiver resampler.</summary>
    public int PerceiverLayers { get; init; } = 2;

    /// <summary>Attention heads of the perceiver resampler; each is 64 wide at any model width.</summary>
    public int PerceiverHeads { get; init; } = 8;

    /// <summary>Mel bands of the cloning mel.</summary>
    public int ConditioningMelBands { get; init; } = 80;

    /// <summary>Mel bands of the speaker encoder's input.</summary>
    public int SpeakerMelBands { get; init; } = 64;

    /// <summary>Length of a speaker embedding.</summary>
    public int SpeakerEmbedding { get; init; } = 512;

    /// <summary>Residual blocks of each of the speaker encoder's four layers.</summary>
    public ImmutableArray<int> SpeakerBlocks { get; init; } = [3, 4, 6, 3];

    /// <summary>Channels of each of the speaker encoder's four layers.</summary>
    public ImmutableArray<int> SpeakerChannels { get; init; } = [32, 64, 128, 256];

    /// <summary>Channels after the vocoder's first convolution; halved at each upsampling stage.</summary>
    public int VocoderChannels { get; init; } = 512;

    /// <summary>Sample rate of reference audio inside the model, in Hz.</summary>
    public int InputSampleRate { get; init; } = 22050;

    /// <summary>Sample rate of generated audio, in Hz.</summary>
    public int OutputSampleRate { get; init; } = 24000;

    /// <summary>Samples at the input rate that one code stands for.</summary>
    public int CodeStride { get; init; } = 1024;

    /// <summary>Samples at the output rate that one vocoder frame makes.</summary>
    public int OutputHop { get; init; } = 256;

    /// <summary>Width of one attention head of the GPT.</summary>
    public int HeadSize => Width / Heads;

    /// <summary>Most codes that one segment can have, the stop code included.</summary>
    public int MaxCodes => MaxAudioTokens - 3;
}
