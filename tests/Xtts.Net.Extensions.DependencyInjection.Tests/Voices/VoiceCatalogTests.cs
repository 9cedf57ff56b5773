using Xtts.Net.Voices;
using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Voices;

public sealed class VoiceCatalogTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"xtts-voices-{Guid.NewGuid():N}");
    private XttsSynthesizer _model = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        _model = await XttsSynthesizer.LoadAsync(TinyModel.Folder, x => x.UseOnnxRuntime());
    }

    public async Task DisposeAsync()
    {
        await _model.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_voice_of_clips_is_cloned_once()
    {
        await using var catalog = Catalog(options => options.Added.Add(new ClipVoice("quiz", [TinyModel.Clip])));

        var voices = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => catalog.GetAsync("quiz")));

        voices.Should().OnlyContain(voice => ReferenceEquals(voice, voices[0]));
        voices[0].Conditioning.ToArray().Should().Equal((await _model.CloneVoiceAsync([TinyModel.Clip])).Conditioning.ToArray());
    }

    [Fact]
    public async Task A_clip_that_has_changed_is_cloned_anew()
    {
        string clip = CopyClip(TinyModel.Clip, "clip.wav");
        await using var catalog = Catalog(options => options.Added.Add(new ClipVoice("quiz", [clip])));
        var before = await catalog.GetAsync("quiz");

        File.Copy(TinyModel.OtherClip, clip, overwrite: true);

        (await catalog.GetAsync("quiz")).Conditioning.ToArray().Should().NotEqual(before.Conditioning.ToArray());
    }

    [Fact]
    public async Task A_cloning_that_failed_is_tried_again()
    {
        string clip = Path.Combine(_folder, "later.wav");
        await using var catalog = Catalog(options => options.Added.Add(new ClipVoice("quiz", [clip])));
        var act = () => catalog.GetAsync("quiz");
        await act.Should().ThrowAsync<XttsException>();
        File.Copy(TinyModel.Clip, clip);

        (await catalog.GetAsync("quiz")).Conditioning.Length.Should().BeGreaterThan(0);
    }

    [Fact]
    public async Task Folders_that_come_and_go_meanwhile_disturb_nobody()
    {
        CopyClip(TinyModel.Clip, "guest/a.wav");
        await using var catalog = Catalog(options => options.Folders.Add(new VoiceFolder(_folder)));
        using var ended = new CancellationTokenSource();
        var others = Task.Run(() =>
        {
            for (int i = 0; !ended.IsCancellationRequested; i++)
            {
                string folder = Path.Combine(_folder, $"other{i % 50}");
                Directory.CreateDirectory(folder);
                Directory.Delete(folder);
            }
        });

        try
        {
            for (int i = 0; i < 2_000; i++) (await catalog.ListAsync()).Should().Contain(voice => voice.Name == "guest");
        }
        finally
        {
            await ended.CancelAsync();
            await others;
        }
    }

    [Fact]
    public async Task A_voice_that_is_gone_takes_no_memory()
    {
        CopyClip(TinyModel.Clip, "guest/a.wav");
        await using var catalog = Catalog(options => options.Folders.Add(new VoiceFolder(_folder)));
        var voice = await LookAtAsync(catalog, "guest");

        Directory.Delete(Path.Combine(_folder, "guest"), recursive: true);
        await catalog.ListAsync();

        await TestServices.Until(() =>
        {
            GC.Collect();
            return !voice.TryGetTarget(out _);
        });
    }

    [Fact]
    public async Task Each_folder_is_a_voice_with_its_clips_in_the_order_of_their_names()
    {
        CopyClip(TinyModel.OtherClip, "narrator/b.wav");
        CopyClip(TinyModel.Clip, "narrator/a.wav");
        await using var catalog = Catalog(options => options.Folders.Add(new VoiceFolder(_folder)));

        var voice = await catalog.GetAsync("Narrator");

        voice.Conditioning.ToArray().Should().Equal((await _model.CloneVoiceAsync([TinyModel.Clip, TinyModel.OtherClip])).Conditioning.ToArray());
    }

    [Fact]
    public async Task The_primary_clip_comes_first()
    {
        CopyClip(TinyModel.OtherClip, "narrator/neutral.wav");
        CopyClip(TinyModel.Clip, "narrator/excited.wav");
        await using var catalog = Catalog(options => options.Folders.Add(new VoiceFolder(_folder) { PrimaryClip = "neutral" }));

        var voice = await catalog.GetAsync("narrator");

        voice.Conditioning.ToArray().Should().Equal((await _model.CloneVoiceAsync([TinyModel.OtherClip, TinyModel.Clip])).Conditioning.ToArray());
    }

    [Fact]
    public async Task A_voice_file_in_the_folder_is_a_voice()
    {
        await VoiceFile.SaveAsync(_model.BuiltInVoices[TinyModel.Speaker], Path.Combine(_folder, "anna.safetensors"));
        await using var catalog = Catalog(options => options.Folders.Add(new VoiceFolder(_folder)));

        (await catalog.GetAsync("anna")).Conditioning.ToArray().Should().Equal(_model.BuiltInVoices[TinyModel.Speaker].Conditioning.ToArray());
    }

    [Fact]
    public async Task Added_voices_hide_folders_and_these_the_built_in_ones()
    {
        CopyClip(TinyModel.OtherClip, $"{TinyModel.Speaker}/a.wav");
        CopyClip(TinyModel.OtherClip, "quiz/a.wav");
        await using var catalog = Catalog(options =>
        {
            options.Added.Add(new ClipVoice("quiz", [TinyModel.Clip]));
            options.Folders.Add(new VoiceFolder(_folder));
        });

        var listed = await catalog.ListAsync();

        listed.Should().StartWith(new CatalogVoice("quiz", VoiceSource.Added)).And.Contain(new CatalogVoice(TinyModel.Speaker, VoiceSource.Folder));
        listed.Should().OnlyHaveUniqueItems(voice => voice.Name);
        (await catalog.GetAsync("quiz")).Conditioning.ToArray().Should().Equal((await _model.CloneVoiceAsync([TinyModel.Clip])).Conditioning.ToArray());
    }

    [Fact]
    public async Task Built_in_speakers_are_found_in_any_case()
    {
        await using var catalog = Catalog();

        (await catalog.GetAsync(TinyModel.Speaker.ToUpperInvariant())).Should().BeSameAs(_model.BuiltInVoices[TinyModel.Speaker]);
    }

    [Fact]
    public async Task An_unknown_name_is_told_the_nearest()
    {
        await using var catalog = Catalog(options => options.Added.Add(new ClipVoice("narrator", [TinyModel.Clip])));

        var act = () => catalog.GetAsync("narator");

        (await act.Should().ThrowAsync<VoiceNotFoundException>().WithMessage("*'narrator'*")).Which.Name.Should().Be("narator");
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("narrator/a.wav")]
    public async Task A_name_is_never_a_path(string name)
    {
        CopyClip(TinyModel.Clip, "voices/narrator/a.wav");
        CopyClip(TinyModel.Clip, "secret/a.wav");
        await using var catalog = Catalog(options => options.Folders.Add(new VoiceFolder(Path.Combine(_folder, "voices"))));

        var act = () => catalog.GetAsync(name);

        await act.Should().ThrowAsync<VoiceNotFoundException>();
    }

    [Fact]
    public async Task Without_a_default_the_first_voice_speaks()
    {
        await using var catalog = Catalog(options => options.Added.Add(new ClipVoice("quiz", [TinyModel.Clip])));

        (await catalog.GetDefaultAsync()).Should().BeSameAs(await catalog.GetAsync("quiz"));
    }

    private static async Task<WeakReference<Voice>> LookAtAsync(VoiceCatalog catalog, string name) => new(await catalog.GetAsync(name));

    private VoiceCatalog Catalog(Action<VoiceCatalogOptions>? configure = null)
    {
        var options = new VoiceCatalogOptions();
        configure?.Invoke(options);
        return new VoiceCatalog(_model, options);
    }

    private string CopyClip(string clip, string name)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(clip, path);
        return path;
    }
}
