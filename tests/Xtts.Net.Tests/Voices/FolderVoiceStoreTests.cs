using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Voices;

public sealed class FolderVoiceStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("xtts store ").FullName;
    private readonly FolderVoiceStore _store;

    public FolderVoiceStoreTests() => _store = new FolderVoiceStore(Path.Combine(_folder, "voices"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Gives_back_what_was_saved()
    {
        await _store.SaveAsync("Kérdező", Make("Quiz master"));

        var voice = await _store.GetAsync("Kérdező");

        voice.Name.Should().Be("Quiz master");
        voice.Conditioning.ToArray().Should().Equal(1, 2);
        (await _store.ExistsAsync("Kérdező")).Should().BeTrue();
        Directory.GetFiles(_store.Folder).Select(Path.GetFileName).Should().Equal("Kérdező.safetensors");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_an_empty_store()
    {
        (await _store.ListAsync()).Should().BeEmpty();
        (await _store.ExistsAsync("quiz")).Should().BeFalse();
        (await _store.DeleteAsync("quiz")).Should().BeFalse();
        Directory.Exists(_store.Folder).Should().BeFalse();
    }

    [Fact]
    public async Task Says_which_voice_there_is_instead()
    {
        await _store.SaveAsync("narrator", Make("n"));

        var get = () => _store.GetAsync("narator");

        (await get.Should().ThrowAsync<VoiceNotFoundException>().WithMessage("*'narator'*Did you mean 'narrator'*")).Which.Name.Should().Be("narator");
    }

    [Fact]
    public async Task Names_that_differ_in_case_only_are_one_name()
    {
        const string other = "QUIZ Á";
        await _store.SaveAsync("Quiz á", Make("old"));

        await _store.SaveAsync(other, Make("new"));

        (await _store.GetAsync("quiz á")).Name.Should().Be("new");
        (await _store.ListAsync()).Should().ContainSingle().Which.Name.Should().Be("Quiz á");
        (await _store.DeleteAsync(other)).Should().BeTrue();
        (await _store.ListAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("../escape")]
    [InlineData("a/b")]
    [InlineData("nul")]
    [InlineData("")]
    public async Task Refuses_unsafe_names_before_it_touches_the_disk(string name)
    {
        var calls = new Func<Task>[] { () => _store.SaveAsync(name, Make("v")), () => _store.GetAsync(name), () => _store.ExistsAsync(name), () => _store.DeleteAsync(name) };

        foreach (var call in calls) await call.Should().ThrowAsync<VoiceNameException>();
        Directory.GetFileSystemEntries(_folder).Should().BeEmpty();
    }

    [Fact]
    public async Task Finds_files_of_others_and_reports_what_is_wrong_with_them()
    {
        await _store.SaveAsync("good", Make("Good", new VoiceProvenance { Model = "model.pth" }));
        await VoiceFile.SaveAsync(Make("Brought"), Path.Combine(_store.Folder, "brought.SAFETENSORS"));
        await File.WriteAllTextAsync(Path.Combine(_store.Folder, "damaged.safetensors"), "nonsense");
        await File.WriteAllBytesAsync(Path.Combine(_store.Folder, "empty.safetensors"), []);
        await File.WriteAllTextAsync(Path.Combine(_store.Folder, "notes.txt"), "no voice");
        await VoiceFile.SaveAsync(Make("-"), Path.Combine(_store.Folder, "-rf.safetensors"));
        Directory.CreateDirectory(Path.Combine(_store.Folder, "folder.safetensors"));

        var voices = await _store.ListAsync();

        voices.Select(voice => (voice.Name, voice.Title, Problem: voice.Problem is not null)).Should().Equal(
            ("-rf", null, true), ("brought", "Brought", false), ("damaged", null, true), ("empty", null, true), ("good", "Good", false));
        voices[0].Problem.Should().Contain("begins with '-'").And.Contain("rename");
        voices[2].Problem.Should().Contain("not in the safetensors format");
        voices[4].Provenance!.Model.Should().Be("model.pth");
        voices[4].Modified.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5));
        (await _store.GetAsync("brought")).Name.Should().Be("Brought");
    }

    [Fact]
    public async Task Two_files_of_one_name_are_told_apart_where_the_file_system_can()
    {
        await _store.SaveAsync("quiz", Make("lower"));
        await VoiceFile.SaveAsync(Make("upper"), Path.Combine(_store.Folder, "QUIZ.safetensors"));
        if (Directory.GetFiles(_store.Folder).Length == 1) return;      // a file system for which they are one file

        var voices = await _store.ListAsync();

        voices.Should().HaveCount(2).And.ContainSingle(voice => voice.Problem != null && voice.Problem.Contains("upper and lower case"));
        (await _store.GetAsync("quiz")).Name.Should().Be("lower");
        (await _store.GetAsync("QUIZ")).Name.Should().Be("upper");
    }

    [Fact]
    public async Task A_cancelled_saving_keeps_the_old_voice_and_leaves_nothing_else()
    {
        await _store.SaveAsync("quiz", Make("old"));

        var save = () => _store.SaveAsync("quiz", Make("new"), new CancellationToken(canceled: true));

        await save.Should().ThrowAsync<OperationCanceledException>();
        (await _store.GetAsync("quiz")).Name.Should().Be("old");
        Directory.GetFileSystemEntries(_store.Folder).Should().ContainSingle();
    }

    [Fact]
    public async Task Many_may_save_and_read_one_voice_at_once()
    {
        await _store.SaveAsync("quiz", Make("0"));

        await Parallel.ForAsync(1, 40, async (i, cancellation) =>
        {
            await _store.SaveAsync(i % 2 == 0 ? "quiz" : "QUIZ", Make($"{i}"), cancellation);
            (await _store.GetAsync("Quiz", cancellation)).Conditioning.ToArray().Should().Equal(1, 2);
        });

        Directory.GetFileSystemEntries(_store.Folder).Select(Path.GetFileName).Should().Equal("quiz.safetensors");
    }

    [Fact]
    public async Task Says_when_the_folder_is_a_file()
    {
        await File.WriteAllTextAsync(_store.Folder, "in the way");

        var save = () => _store.SaveAsync("quiz", Make("v"));

        await save.Should().ThrowAsync<VoiceStoreException>().WithMessage("*'quiz' cannot be written*");
    }

    private static Voice Make(string name, VoiceProvenance? provenance = null) => new(name, [1, 2], [3]) { Provenance = provenance };
}
