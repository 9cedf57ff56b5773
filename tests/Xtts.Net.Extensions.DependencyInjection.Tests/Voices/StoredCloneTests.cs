using Xtts.Net.Extensions.DependencyInjection.Tests.Telemetry;
using Xtts.Net.Voices;
using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Voices;

public sealed class StoredCloneTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"xtts-store-{Guid.NewGuid():N}");
    private readonly MeasurementRecorder _recorder = new();
    private XttsSynthesizer _model = null!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        _model = await XttsSynthesizer.LoadAsync(TinyModel.Folder, x => { x.UseOnnxRuntime(); x.MeterFactory = _recorder; });
    }

    public async Task DisposeAsync()
    {
        await _model.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public void Dispose() => _recorder.Dispose();

    [Fact]
    public async Task A_voice_that_was_cloned_before_is_taken_from_the_store()
    {
        Voice first, second;
        await using (var catalog = Catalog()) first = await catalog.GetAsync("quiz");
        await using (var catalog = Catalog()) second = await catalog.GetAsync("quiz");

        second.Conditioning.ToArray().Should().Equal(first.Conditioning.ToArray());
        Clonings().Should().Be(1);
    }

    [Fact]
    public async Task Another_model_clones_its_own()
    {
        await using (var catalog = Catalog()) await catalog.GetAsync("quiz");
        await using var other = await XttsSynthesizer.LoadAsync(TinyModel.Other, x => { x.UseOnnxRuntime(); x.MeterFactory = _recorder; });

        await using (var catalog = Catalog(other)) await other.SynthesizeAsync(TinyModel.Request(await catalog.GetAsync("quiz")));
        await using (var catalog = Catalog()) await catalog.GetAsync("quiz");

        Clonings().Should().Be(2);
    }

    [Fact]
    public async Task Another_clip_or_setting_is_cloned_anew()
    {
        await using (var catalog = Catalog()) await catalog.GetAsync("quiz");

        await using (var catalog = Catalog(voice: new ClipVoice("quiz", [TinyModel.OtherClip]))) await catalog.GetAsync("quiz");
        await using (var catalog = Catalog(voice: new ClipVoice("quiz", [TinyModel.Clip]) { Settings = new() { NormalizeLoudness = true } })) await catalog.GetAsync("quiz");

        Clonings().Should().Be(3);
    }

    [Fact]
    public async Task A_kept_voice_that_is_damaged_is_cloned_anew()
    {
        await using (var catalog = Catalog()) await catalog.GetAsync("quiz");
        string kept = Directory.GetFiles(_folder).Should().ContainSingle().Which;
        await File.WriteAllTextAsync(kept, "damaged");

        await using (var catalog = Catalog()) await catalog.GetAsync("quiz");
        await using (var catalog = Catalog()) await catalog.GetAsync("quiz");

        Clonings().Should().Be(2);
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_costs_only_the_cloning()
    {
        string file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");
        await using var catalog = Catalog(store: new FolderVoiceStore(Path.Combine(file, "store")));

        (await catalog.GetAsync("quiz")).Conditioning.Length.Should().BeGreaterThan(0);
    }

    [Fact]
    public async Task Of_clips_that_go_while_their_voice_is_kept_nothing_stays()
    {
        string clip = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "clips")).FullName, "clip.wav");
        File.Copy(TinyModel.Clip, clip);
        var store = new FolderVoiceStore(_folder);
        await using var catalog = Catalog(voice: new ClipVoice("quiz", [clip]), store: new InterruptedVoiceStore(store, () => File.Delete(clip)));

        (await catalog.GetAsync("quiz")).Conditioning.Length.Should().BeGreaterThan(0);

        (await store.ListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Voices_of_the_store_are_found_by_name_and_kept_ones_are_not_listed()
    {
        var store = new FolderVoiceStore(_folder);
        await store.SaveAsync("mixed", _model.BuiltInVoices[TinyModel.Speaker]);
        await using var catalog = Catalog();
        await catalog.GetAsync("quiz");

        var listed = await catalog.ListAsync();

        listed.Where(voice => voice.Source == VoiceSource.Store).Should().Equal(new CatalogVoice("mixed", VoiceSource.Store));
        (await catalog.GetAsync("MIXED")).Conditioning.ToArray().Should().Equal(_model.BuiltInVoices[TinyModel.Speaker].Conditioning.ToArray());
    }

    [Fact]
    public async Task A_voice_that_was_stored_anew_is_the_new_one()
    {
        var store = new FolderVoiceStore(_folder);
        await store.SaveAsync("mixed", _model.BuiltInVoices[TinyModel.Speaker]);
        await using var catalog = Catalog();
        await catalog.GetAsync("mixed");

        var other = await _model.CloneVoiceAsync([TinyModel.Clip]);
        await store.SaveAsync("mixed", other);

        (await catalog.GetAsync("mixed")).Conditioning.ToArray().Should().Equal(other.Conditioning.ToArray());
    }

    private VoiceCatalog Catalog(XttsSynthesizer? model = null, ClipVoice? voice = null, IVoiceStore? store = null)
    {
        var options = new VoiceCatalogOptions { Store = store ?? new FolderVoiceStore(_folder) };
        options.Added.Add(voice ?? new ClipVoice("quiz", [TinyModel.Clip]));
        return new VoiceCatalog(model ?? _model, options);
    }

    private int Clonings() => _recorder.Of("xtts.requests").Count(request => Equals(request.Tags["xtts.operation"], "clone"));
}
