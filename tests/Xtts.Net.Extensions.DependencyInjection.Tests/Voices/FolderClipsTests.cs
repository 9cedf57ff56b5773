using Microsoft.Extensions.Logging;
using Xtts.Net.Extensions.DependencyInjection.Tests.TextToSpeech;
using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Voices;

[Collection(nameof(StartsPrograms))]
public sealed class FolderClipsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("xtts-clips-");
    private readonly LogRecorder _log = new();

    [Theory]
    [InlineData("a.mp3", "ID3 and so on and on")]
    [InlineData("a.flac", "fLaC and so on and on")]
    [InlineData("a.ogg", "OggS and so on and on")]
    [InlineData("a.M4A", "\0\0\0\u001CftypM4A and so on")]
    public async Task A_clip_that_needs_ffmpeg_is_named_when_there_is_none(string name, string content)
    {
        Write(name, content);
        await using var model = await LoadAsync(Path.Combine(_folder.FullName, "no-ffmpeg-here"));
        await using var catalog = Catalog(model);

        var get = () => catalog.GetAsync("quiz");

        (await catalog.ListAsync()).Select(voice => voice.Name).Should().Contain("quiz");
        await get.Should().ThrowAsync<FfmpegNotFoundException>().WithMessage($"'{name}' is *XttsOptions.FfmpegPath*convert the clip to 16-bit PCM WAV.");
    }

    [StandInFact]
    public async Task Clips_of_other_formats_are_decoded_by_ffmpeg_and_used_in_the_order_of_their_names()
    {
        Write("b.mp3", "ID3 and so on and on");
        File.Copy(TinyModel.OtherClip, Path.Combine(_folder.FullName, "quiz", "a.wav"));
        await using var model = await LoadAsync(StandInFor(TinyModel.Clip));
        await using var catalog = Catalog(model);

        var voice = await catalog.GetAsync("quiz");

        voice.Conditioning.ToArray().Should().Equal((await model.CloneVoiceAsync([TinyModel.OtherClip, TinyModel.Clip])).Conditioning.ToArray());
    }

    [Fact]
    public async Task Files_that_are_no_clips_are_named_in_the_log_when_the_voice_is_made()
    {
        Write("notes.txt", "anything");
        Write(".hidden", "anything");
        File.Copy(TinyModel.Clip, Path.Combine(_folder.FullName, "quiz", "a.wav"));
        await using var model = await LoadAsync(ffmpeg: null);
        await using var catalog = Catalog(model);

        await catalog.GetAsync("quiz");
        await catalog.GetAsync("quiz");

        _log.Messages.Should().ContainSingle(message => message.Text.Contains("passed over", StringComparison.Ordinal)).Which.Text.Should().Contain("'quiz'").And.Contain("'notes.txt'");
    }

    public void Dispose()
    {
        _log.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Write(string name, string content)
    {
        _folder.CreateSubdirectory("quiz");
        File.WriteAllText(Path.Combine(_folder.FullName, "quiz", name), content);
    }

    private string StandInFor(string wave)
    {
        string program = Path.Combine(_folder.FullName, "ffmpeg");
        File.WriteAllText(program, $"#!/bin/sh\ncat '{wave}'\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return program;
    }

    private Task<XttsSynthesizer> LoadAsync(string? ffmpeg)
    {
        var options = new XttsOptions { Model = TinyModel.Folder, FfmpegPath = ffmpeg };
        options.UseOnnxRuntime();
        return XttsSynthesizer.LoadAsync(options, LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log)), CancellationToken.None);
    }

    private VoiceCatalog Catalog(XttsSynthesizer model)
    {
        var options = new VoiceCatalogOptions();
        options.Folders.Add(new VoiceFolder(_folder.FullName));
        return new VoiceCatalog(model, options);
    }
}
