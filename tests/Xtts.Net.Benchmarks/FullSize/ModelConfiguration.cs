using System.Collections;
using System.Text.Json;

namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>The configuration of a full-size model, as a tree of plain values that is written as JSON and as a pickle.</summary>
internal static class ModelConfiguration
{
    private static readonly string[] Languages = ["en", "es", "fr", "de", "it", "pt", "pl", "tr", "ru", "nl", "cs", "ar", "zh-cn", "hu", "ko", "ja", "hi"];

    /// <summary>Configuration of a trainer run: dictionaries only.</summary>
    public static OrderedDictionary<string, object?> Create() => Create((_, _, state) => state);

    /// <summary>Configuration of a released model: instances of the classes that it was made of.</summary>
    public static object CreateReleased() =>
        new PickledObject("TTS.tts.configs.xtts_config", "XttsConfig", Create((module, name, state) => new PickledObject(module, name, state)));

    /// <summary>Writes <c>config.json</c>, with the bare word <c>Infinity</c> that the released file has.</summary>
    public static void WriteJson(Stream output)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        WriteJson(writer, Create());
    }

    private static OrderedDictionary<string, object?> Create(Func<string, string, OrderedDictionary<string, object?>, object> instance) => new()
    {
        ["output_path"] = "output",
        ["run_name"] = "run",
        ["epochs"] = 1000L,
        ["batch_size"] = 3L,
        ["lr"] = 5e-06,
        ["optimizer"] = "AdamW",
        ["optimizer_params"] = new OrderedDictionary<string, object?> { ["betas"] = new object[] { 0.9, 0.96 }, ["eps"] = 1e-08, ["weight_decay"] = 0.01 },
        ["use_grad_scaler"] = false,
        ["model"] = "xtts",
        ["audio"] = instance("TTS.tts.models.xtts", "XttsAudioConfig", new() { ["sample_rate"] = 22050L, ["output_sample_rate"] = 24000L }),
        ["min_audio_len"] = 1L,
        ["max_audio_len"] = double.PositiveInfinity,
        ["min_text_len"] = 1L,
        ["max_text_len"] = double.PositiveInfinity,
        ["datasets"] = new[] { instance("TTS.config.shared_configs", "BaseDatasetConfig", new() { ["formatter"] = "", ["dataset_name"] = "", ["path"] = "" }) },
        ["model_args"] = instance("TTS.tts.models.xtts", "XttsArgs", ModelArguments()),
        ["model_dir"] = null,
        ["languages"] = Languages,
        ["temperature"] = 0.75,
        ["length_penalty"] = 1.0,
        ["repetition_penalty"] = 5.0,
        ["top_k"] = 50L,
        ["top_p"] = 0.85,
        ["num_gpt_outputs"] = 1L,
        ["gpt_cond_len"] = 30L,
        ["gpt_cond_chunk_len"] = 4L,
        ["max_ref_len"] = 30L,
        ["sound_norm_refs"] = false,
    };

    private static OrderedDictionary<string, object?> ModelArguments() => new()
    {
        ["gpt_batch_size"] = 1L,
        ["enable_redaction"] = false,
        ["kv_cache"] = true,
        ["gpt_checkpoint"] = null,
        ["clvp_checkpoint"] = null,
        ["decoder_checkpoint"] = null,
        ["num_chars"] = 255L,
        ["tokenizer_file"] = "",
        ["gpt_max_audio_tokens"] = 605L,
        ["gpt_max_text_tokens"] = 402L,
        ["gpt_max_prompt_tokens"] = 70L,
        ["gpt_layers"] = 30L,
        ["gpt_n_model_channels"] = 1024L,
        ["gpt_n_heads"] = 16L,
        ["gpt_number_text_tokens"] = 6681L,
        ["gpt_start_text_token"] = null,
        ["gpt_stop_text_token"] = null,
        ["gpt_num_audio_tokens"] = 1026L,
        ["gpt_start_audio_token"] = 1024L,
        ["gpt_stop_audio_token"] = 1025L,
        ["gpt_code_stride_len"] = 1024L,
        ["gpt_use_masking_gt_prompt_approach"] = true,
        ["gpt_use_perceiver_resampler"] = true,
        ["input_sample_rate"] = 22050L,
        ["output_sample_rate"] = 24000L,
        ["output_hop_length"] = 256L,
        ["decoder_input_dim"] = 1024L,
        ["d_vector_dim"] = 512L,
        ["cond_d_vector_in_each_upsampling_layer"] = true,
        ["duration_const"] = 102400L,
    };

    private static void WriteJson(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case long number: writer.WriteNumberValue(number); break;
            case double.PositiveInfinity: writer.WriteRawValue("Infinity", skipInputValidation: true); break;
            case double number: writer.WriteNumberValue(number); break;
            case string text: writer.WriteStringValue(text); break;
            case IReadOnlyDictionary<string, object?> entries:
                writer.WriteStartObject();
                foreach (var (name, entry) in entries)
                {
                    writer.WritePropertyName(name);
                    WriteJson(writer, entry);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (object? item in items) WriteJson(writer, item);
                writer.WriteEndArray();
                break;
            default: throw new ArgumentException($"{value.GetType()} has no JSON form here.", nameof(value));
        }
    }
}
