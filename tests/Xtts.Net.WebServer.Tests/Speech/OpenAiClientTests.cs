using System.ClientModel;
using OpenAI.Audio;
using Xtts.Net.Audio;

namespace Xtts.Net.WebServer.Tests.Speech;

[Collection(ServerGroup.Name)]
public sealed class OpenAiClientTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Theory]
    [InlineData("tts-1", "narrator")]
    [InlineData("gpt-4o-mini-tts", "alloy")]
    [InlineData("demo", "Demo Magyar")]
    public async Task Speaks_waves_through_the_official_client(string model, string voice)
    {
        BinaryData sound = await _server.Audio(model).GenerateSpeechAsync(Texts.Short, voice, new SpeechGenerationOptions { ResponseFormat = GeneratedSpeechFormat.Wav, SpeedRatio = 1.1f });

        using var stream = sound.ToStream();
        var clip = WaveReader.Read(stream);
        clip.SampleRate.Should().Be(24000);
        clip.Frames.Should().BeGreaterThan(12000);
        clip.Samples.ToArray().Max(Math.Abs).Should().BeGreaterThan(0.05f);
    }

    [FfmpegTheory]
    [InlineData(null, "FF FB|FF F3|49 44 33")]
    [InlineData("mp3", "FF FB|FF F3|49 44 33")]
    [InlineData("opus", "4F 67 67 53")]
    [InlineData("aac", "FF F1|FF F9")]
    [InlineData("flac", "66 4C 61 43")]
    public async Task Speaks_the_formats_of_ffmpeg_through_the_official_client(string? format, string beginnings)
    {
        BinaryData sound = await _server.Audio().GenerateSpeechAsync(Texts.Short, "narrator", new SpeechGenerationOptions { ResponseFormat = format is null ? (GeneratedSpeechFormat?)null : new GeneratedSpeechFormat(format) });

        byte[] bytes = sound.ToArray();
        bytes.Length.Should().BeGreaterThan(2000);
        beginnings.Split('|').Should().Contain(beginning => BitConverter.ToString(bytes, 0, 4).Replace('-', ' ').StartsWith(beginning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Streams_events_through_the_official_client()
    {
        var result = await _server.Audio("gpt-4o-mini-tts").GenerateSpeechStreamingAsync(Texts.Short, "narrator", new SpeechGenerationOptions { ResponseFormat = GeneratedSpeechFormat.Pcm });

        int bytes = 0;
        SpeechTokenUsage? usage = null;
        await foreach (var update in result)
        {
            if (update is StreamingSpeechAudioDeltaUpdate delta) bytes += delta.AudioBytes.ToMemory().Length;
            if (update is StreamingSpeechAudioDoneUpdate done) usage = done.Usage;
        }

        bytes.Should().BeGreaterThan(24000);
        usage!.InputTokenCount.Should().BeGreaterThan(0);
        usage.TotalTokenCount.Should().Be(usage.InputTokenCount + usage.OutputTokenCount);
    }

    [Fact]
    public async Task Tells_the_official_client_why_it_refuses()
    {
        var speaking = async () => await _server.Audio().GenerateSpeechAsync(Texts.Short, "nobody");

        (await speaking.Should().ThrowAsync<ClientResultException>()).Which.Should().Match<ClientResultException>(error => error.Status == 400 && error.Message.Contains("There is no voice 'nobody'", StringComparison.Ordinal));
    }
}
