using Xtts.Net.Configuration;
using Xtts.Net.Tests.Checkpoints;

namespace Xtts.Net.Tests.Configuration;

public sealed class XttsConfigurationTests
{
    [Fact]
    public void Reads_sizes_languages_and_defaults()
    {
        var configuration = XttsConfiguration.Read(GoldenCheckpoints.Folder.PathOf("ckpt/tiny/config.json"));

        configuration.Should().BeEquivalentTo(new
        {
            Width = 40, Heads = 2, Layers = 2, MaxAudioTokens = 605, MaxTextTokens = 402, AudioVocabulary = 1026, StartAudioCode = 1024, StopAudioCode = 1025,
            DecoderInput = 40, SpeakerEmbedding = 32, InputSampleRate = 22050, OutputSampleRate = 24000, OutputHop = 256, CodeStride = 1024, UsesPerceiver = true,
            Temperature = 0.75f, TopK = 50, TopP = 0.85f, RepetitionPenalty = 5f, LengthPenalty = 1f, GptCondLen = 30, GptCondChunkLen = 4, MaxRefLen = 30, SoundNormRefs = false,
        });
        configuration.Languages.Should().HaveCount(17).And.Contain("hu").And.Contain("zh-cn");
    }

    [Theory]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("NaN")]
    public void Tolerates_the_bare_words_of_python(string word)
    {
        var configuration = XttsConfiguration.Parse(Minimal($"\"max_audio_len\": {word}, \"run_name\": \"an \\\"Infinity\\\" of NaN\","));

        configuration.Width.Should().Be(16);
    }

    [Fact]
    public void Has_the_released_defaults_where_the_file_is_silent()
    {
        var configuration = XttsConfiguration.Parse(Minimal());

        configuration.Should().BeEquivalentTo(new { Temperature = 0.75f, RepetitionPenalty = 5f, GptCondLen = 30, SpeakerEmbedding = 512, SoundNormRefs = false });
    }

    [Fact]
    public void Skips_a_byte_order_mark()
    {
        var configuration = XttsConfiguration.Parse("\uFEFF" + Minimal());

        configuration.Layers.Should().Be(1);
    }

    [Theory]
    [InlineData("{\"model\": \"xtts\"}", "model_args")]
    [InlineData("{\"model\": \"vits\", \"model_args\": {}}", "vits")]
    [InlineData("{\"model_args\": {\"gpt_n_heads\": 2, \"gpt_layers\": 1}}", "gpt_n_model_channels")]
    [InlineData("{\"model_args\": {\"gpt_n_model_channels\": -1, \"gpt_n_heads\": 2, \"gpt_layers\": 1}}", "gpt_n_model_channels' is -1")]
    [InlineData("{\"model_args\": {\"gpt_n_model_channels\": 1e30, \"gpt_n_heads\": 2, \"gpt_layers\": 1}}", "1e30")]
    [InlineData("{\"model_args\": {\"gpt_use_perceiver_resampler\": false}}", "XTTS v1")]
    [InlineData("{\"model_args\": {\"gpt_n_model_channels\": 16, \"gpt_n_heads\": 2, \"gpt_layers\": 1, \"gpt_num_audio_tokens\": 1025}}", "1025*gpt_stop_audio_token")]
    [InlineData("{\"model_args\": []}", "model_args")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("{\"model\": \"xtts", "not JSON")]
    [InlineData("<!DOCTYPE html>", "not JSON")]
    [InlineData("", "not JSON")]
    public void Says_what_is_wrong(string json, string named)
    {
        var parse = () => XttsConfiguration.Parse(json);

        parse.Should().Throw<ModelConfigurationException>().WithMessage($"*{named}*");
    }

    [Theory]
    [InlineData("\"temperature\": Infinity,", "temperature")]
    [InlineData("\"temperature\": 0,", "temperature")]
    [InlineData("\"top_p\": 1.5,", "top_p")]
    [InlineData("\"top_k\": 2.5,", "top_k")]
    [InlineData("\"gpt_cond_chunk_len\": 0,", "gpt_cond_chunk_len")]
    [InlineData("\"languages\": \"en\",", "languages")]
    [InlineData("\"sound_norm_refs\": \"yes\",", "sound_norm_refs")]
    public void Refuses_values_out_of_range(string entry, string named)
    {
        var parse = () => XttsConfiguration.Parse(Minimal(entry));

        parse.Should().Throw<ModelConfigurationException>().WithMessage($"*'{named}'*");
    }

    [Fact]
    public void Refuses_a_document_that_nests_without_end()
    {
        var parse = () => XttsConfiguration.Parse(new string('[', 100_000));

        parse.Should().Throw<ModelConfigurationException>();
    }

    [Theory]
    [InlineData("gpt_layers", "2000000000")]
    [InlineData("gpt_layers", "-1")]
    [InlineData("gpt_layers", "99999999999999999999")]
    [InlineData("gpt_layers", "NaN")]
    [InlineData("gpt_layers", "Infinity")]
    [InlineData("gpt_layers", "[1]")]
    [InlineData("gpt_layers", "\"1\"")]
    [InlineData("gpt_n_heads", "0")]
    [InlineData("gpt_n_model_channels", "1e9")]
    [InlineData("gpt_num_audio_tokens", "-5")]
    [InlineData("gpt_start_audio_token", "1026")]
    [InlineData("gpt_max_audio_tokens", "2147483648")]
    [InlineData("output_sample_rate", "0")]
    [InlineData("d_vector_dim", "{}")]
    [InlineData("decoder_input_dim", "true")]
    public void Refuses_sizes_that_no_model_has(string name, string value)
    {
        string others = string.Join(", ", new[] { "gpt_n_model_channels", "gpt_n_heads", "gpt_layers" }.Where(other => other != name).Select(other => $"\"{other}\": 1"));

        var parse = () => XttsConfiguration.Parse($"{{\"model_args\": {{ {others}, \"{name}\": {value} }}}}");

        parse.Should().Throw<ModelConfigurationException>().WithMessage($"*{name}*");
    }

    [Fact]
    public void Refuses_a_file_over_the_limit_without_reading_it()
    {
        using var file = new TemporaryFile([(byte)'{'], "config.json");
        using (var stream = File.OpenWrite(file.Path)) stream.SetLength(1L << 40);

        var read = () => XttsConfiguration.Read(file.Path);

        read.Should().Throw<ModelConfigurationException>().WithMessage("*1099511627776 bytes*");
    }

    [Fact]
    public void Waits_for_no_device()
    {
        if (OperatingSystem.IsWindows()) return;    // has no devices in folders

        var read = () => XttsConfiguration.Read("/dev/zero");

        read.Should().Throw<ModelConfigurationException>();
    }

    [Fact]
    public void Names_a_file_that_is_not_there()
    {
        var read = () => XttsConfiguration.Read(GoldenCheckpoints.Folder.PathOf("ckpt/none/config.json"));

        read.Should().Throw<ModelFileNotFoundException>().WithMessage("*ConfigPath*");
    }

    private static string Minimal(string entry = "") =>
        $"{{\"model\": \"xtts\", {entry} \"model_args\": {{\"gpt_n_model_channels\": 16, \"gpt_n_heads\": 2, \"gpt_layers\": 1, \"gpt_use_perceiver_resampler\": true}}}}";
}
