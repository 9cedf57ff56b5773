using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Configuration;

/// <summary>What a model's <c>config.json</c> says: sizes, languages, and the defaults of generation and cloning. Immutable.</summary>
/// <remarks>A value that the file leaves out has the default of the released model, except the sizes of the GPT, which must be there. Other keys of the file are training matters and ignored.</remarks>
public sealed record XttsConfiguration
{
    /// <summary>Width of the GPT (<c>gpt_n_model_channels</c>).</summary>
    public required int Width { get; init; }

    /// <summary>Attention heads of the GPT (<c>gpt_n_heads</c>).</summary>
    public required int Heads { get; init; }

    /// <summary>Transformer blocks of the GPT (<c>gpt_layers</c>).</summary>
    public required int Layers { get; init; }

    /// <summary>Limit on audio tokens (<c>gpt_max_audio_tokens</c>).</summary>
    public int MaxAudioTokens { get; init; } = 605;

    /// <summary>Limit on text tokens (<c>gpt_max_text_tokens</c>).</summary>
    public int MaxTextTokens { get; init; } = 402;

    /// <summary>Audio codes, start and stop included (<c>gpt_num_audio_tokens</c>).</summary>
    public int AudioVocabulary { get; init; } = 1026;

    /// <summary>Code that starts generation (<c>gpt_start_audio_token</c>).</summary>
    public int StartAudioCode { get; init; } = 1024;

    /// <summary>Code that ends generation (<c>gpt_stop_audio_token</c>).</summary>
    public int StopAudioCode { get; init; } = 1025;

    /// <summary>Samples at the input rate that one code stands for (<c>gpt_code_stride_len</c>).</summary>
    public int CodeStride { get; init; } = 1024;

    /// <summary>Whether the conditioning latents come from a perceiver (<c>gpt_use_perceiver_resampler</c>); the mark of XTTS v2. <see langword="null"/> when the file does not say.</summary>
    public bool? UsesPerceiver { get; init; }

    /// <summary>Sample rate of reference audio inside the model, in Hz.</summary>
    public int InputSampleRate { get; init; } = 22050;

    /// <summary>Sample rate of generated audio, in Hz.</summary>
    public int OutputSampleRate { get; init; } = 24000;

    /// <summary>Samples at the output rate of one vocoder frame (<c>output_hop_length</c>).</summary>
    public int OutputHop { get; init; } = 256;

    /// <summary>Channels of the vocoder's input (<c>decoder_input_dim</c>).</summary>
    public int DecoderInput { get; init; } = 1024;

    /// <summary>Length of a speaker embedding (<c>d_vector_dim</c>).</summary>
    public int SpeakerEmbedding { get; init; } = 512;

    /// <summary>Languages of the model, such as <c>hu</c> and <c>zh-cn</c>.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en", "es", "fr", "de", "it", "pt", "pl", "tr", "ru", "nl", "cs", "ar", "zh-cn", "hu", "ko", "ja", "hi"];

    /// <summary>Divides the scores before sampling.</summary>
    public float Temperature { get; init; } = 0.75f;

    /// <summary>Best codes that are kept; 0 for all.</summary>
    public int TopK { get; init; } = 50;

    /// <summary>Probability that the kept codes reach together; 1 for all.</summary>
    public float TopP { get; init; } = 0.85f;

    /// <summary>Weakens codes that were used before; 1 is neutral.</summary>
    public float RepetitionPenalty { get; init; } = 5f;

    /// <summary>Recorded for completeness: it has an effect with beam search only, which Xtts.Net does not have.</summary>
    public float LengthPenalty { get; init; } = 1f;

    /// <summary>Seconds of reference audio that shape the conditioning latents; 0 or less for all.</summary>
    public int GptCondLen { get; init; } = 30;

    /// <summary>Seconds of one conditioning chunk.</summary>
    public int GptCondChunkLen { get; init; } = 4;

    /// <summary>Seconds that are used of each reference clip.</summary>
    public int MaxRefLen { get; init; } = 30;

    /// <summary>Whether reference clips are scaled to one loudness.</summary>
    public bool SoundNormRefs { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">A <c>config.json</c>.</param>
    /// <exception cref="ModelFileNotFoundException">There is no such file.</exception>
    /// <exception cref="ModelConfigurationException">It is not the configuration of an XTTS v2 model.</exception>
    public static XttsConfiguration Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string name = Path.GetFileName(path);
        if (Directory.Exists(path)) throw new ModelFileNotFoundException($"'{path}' is a folder where a config.json is expected. Name the file in it.");
        try
        {
            return Parse(SmallFile.Read(path, ConfigurationJson.LargestFile), name);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelFileNotFoundException($"There is no file '{path}'. Name the model's config.json with ConfigPath.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ModelConfigurationException($"'{name}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a document.</summary>
    /// <param name="json">Text of a <c>config.json</c>; bare <c>Infinity</c>, <c>-Infinity</c> and <c>NaN</c> are tolerated, as Python writes them.</param>
    /// <exception cref="ModelConfigurationException">It is not the configuration of an XTTS v2 model.</exception>
    public static XttsConfiguration Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json), "config.json");
    }

    /// <summary>Reads a document from memory.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    internal static XttsConfiguration Parse(ReadOnlySpan<byte> json, string file)
    {
        try
        {
            using var document = ConfigurationJson.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new ModelConfigurationException($"'{file}' is no JSON object, so no model configuration.");
            return Read(new ConfigurationSection(document.RootElement, file, ""), file);
        }
        catch (JsonException e)
        {
            throw new ModelConfigurationException($"'{file}' is not JSON: {JsonFault.Of(e)}", e);
        }
        catch (InvalidOperationException e)
        {
            throw new ModelConfigurationException($"'{file}' has a text that is not valid Unicode: {e.Message}", e);
        }
    }

    private static XttsConfiguration Read(ConfigurationSection root, string file)
    {
        string model = root.Text("model") ?? "xtts";
        if (model != "xtts") throw new ModelConfigurationException($"'{file}' describes a model of the kind '{Excerpt.Of(model)}'; Xtts.Net runs 'xtts' only. Use the config.json that belongs to an XTTS v2 checkpoint.");
        var args = root.Required("model_args");
        if (args.Truth("gpt_use_perceiver_resampler") == false)
            throw new ModelConfigurationException($"'{file}' describes XTTS v1: 'model_args.gpt_use_perceiver_resampler' is false. Xtts.Net runs XTTS v2; use its checkpoint and config.json.");

        int audioVocabulary = args.Integer("gpt_num_audio_tokens", 1026, 3, 1 << 20);
        return new XttsConfiguration
        {
            Width = args.RequiredInteger("gpt_n_model_channels", 1, 1 << 16),
            Heads = args.RequiredInteger("gpt_n_heads", 1, 1 << 10),
            Layers = args.RequiredInteger("gpt_layers", 1, 256),
            MaxAudioTokens = args.Integer("gpt_max_audio_tokens", 605, 4, 1 << 16),
            MaxTextTokens = args.Integer("gpt_max_text_tokens", 402, 1, 1 << 16),
            AudioVocabulary = audioVocabulary,
            StartAudioCode = AudioCode(args, "gpt_start_audio_token", 1024, audioVocabulary, file),
            StopAudioCode = AudioCode(args, "gpt_stop_audio_token", 1025, audioVocabulary, file),
            CodeStride = args.Integer("gpt_code_stride_len", 1024, 1, 1 << 16),
            UsesPerceiver = args.Truth("gpt_use_perceiver_resampler"),
            InputSampleRate = args.Integer("input_sample_rate", 22050, 8000, 192_000),
            OutputSampleRate = args.Integer("output_sample_rate", 24000, 8000, 192_000),
            OutputHop = args.Integer("output_hop_length", 256, 1, 1 << 16),
            DecoderInput = args.Integer("decoder_input_dim", 1024, 1, 1 << 16),
            SpeakerEmbedding = args.Integer("d_vector_dim", 512, 1, 1 << 16),
        }.WithDefaultsOf(root);
    }

    // A vocabulary other than the released one may have no room for the released code.
    private static int AudioCode(ConfigurationSection args, string name, int missing, int audioVocabulary, string file)
    {
        int code = args.Integer(name, missing, 0, audioVocabulary - 1);
        return code < audioVocabulary
            ? code
            : throw new ModelConfigurationException($"'{file}' says model_args.gpt_num_audio_tokens {audioVocabulary} but not '{name}', whose usual value {missing} is none of these codes. Use the config.json that belongs to the checkpoint.");
    }

    private XttsConfiguration WithDefaultsOf(ConfigurationSection root) => this with
    {
        Languages = root.Texts("languages", Languages),
        Temperature = root.Number("temperature", Temperature, 1e-6f, 1000),
        TopK = root.Integer("top_k", TopK, 0, int.MaxValue),
        TopP = root.Number("top_p", TopP, 1e-6f, 1),
        RepetitionPenalty = root.Number("repetition_penalty", RepetitionPenalty, 1e-6f, 1e6f),
        LengthPenalty = root.Number("length_penalty", LengthPenalty, -1e6f, 1e6f),
        GptCondLen = root.Integer("gpt_cond_len", GptCondLen, int.MinValue, 86_400),
        GptCondChunkLen = root.Integer("gpt_cond_chunk_len", GptCondChunkLen, 1, 86_400),
        MaxRefLen = root.Integer("max_ref_len", MaxRefLen, 1, 86_400),
        SoundNormRefs = root.Truth("sound_norm_refs") ?? SoundNormRefs,
    };
}
