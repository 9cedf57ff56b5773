using Xtts.Net.Voices;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class VoicesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lists_voices_and_what_is_wrong_with_others()
    {
        await SaveAsync("calm", [1, 2]);
        await File.WriteAllTextAsync(_folder.PathOf("damaged.safetensors"), "nonsense");

        var run = await ToolRun.Of("voices", "list", _folder.Path);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("calm").And.Contain("m.pth, step 7").And.Contain("calm.wav").And.Contain("error damaged: ");
    }

    [Fact]
    public async Task Says_that_a_folder_has_no_voices()
    {
        var run = await ToolRun.Of("voices", "list", _folder.Path);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("There is no voice file");
    }

    [Fact]
    public async Task Shows_where_a_voice_comes_from()
    {
        await SaveAsync("calm", [1, 2]);

        var run = await ToolRun.Of("voices", "show", _folder.PathOf("calm.safetensors"));

        run.Output.Should().Contain("m.pth, step 7").And.Contain("calm.wav").And.Contain("2026-11-26 12:00:00 UTC").And.Contain("gpt_cond_len 30, librosa_trim_db 40");
    }

    [Theory]
    [InlineData("calm")]
    [InlineData("CALM")]
    public async Task Deletes_a_voice_by_its_name_and_no_other(string name)
    {
        await SaveAsync("calm", [1, 2]);
        await SaveAsync("excited", [3, 6]);

        var run = await ToolRun.Of("voices", "delete", _folder.Path, name);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain(name);
        _folder.Names.Should().Equal("excited.safetensors");
    }

    [Fact]
    public async Task Deletes_a_damaged_voice_file_too()
    {
        await File.WriteAllTextAsync(_folder.PathOf("damaged.safetensors"), "nonsense");

        var run = await ToolRun.Of("voices", "delete", _folder.Path, "damaged");

        run.ExitCode.Should().Be(0);
        _folder.Names.Should().BeEmpty();
    }

    [Fact]
    public async Task Tells_which_voices_there_are_when_one_to_delete_is_not()
    {
        await SaveAsync("calm", [1, 2]);

        var run = await ToolRun.Of("voices", "delete", _folder.Path, "clam");

        run.ExitCode.Should().Be(64);
        run.Error.Should().Contain("There is no voice 'clam'").And.Contain("calm");
        _folder.Names.Should().Equal("calm.safetensors");
    }

    [Theory]
    [InlineData("../calm")]
    [InlineData("sub/calm")]
    [InlineData("..")]
    [InlineData("calm.safetensors/")]
    public async Task Deletes_nothing_outside_of_the_folder(string name)
    {
        await SaveAsync("calm", [1, 2]);
        Directory.CreateDirectory(_folder.PathOf("sub"));

        var run = await ToolRun.Of("voices", "delete", _folder.PathOf("sub"), name);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("name");
        _folder.Names.Should().Contain("calm.safetensors");
    }

    [Fact]
    public async Task Blends_voices_by_weight()
    {
        await SaveAsync("calm", [1, 2]);
        await SaveAsync("excited", [3, 6]);

        var run = await ToolRun.Of("voices", "blend", _folder.PathOf("calm.safetensors") + "=3", _folder.PathOf("excited.safetensors"), "--out", _folder.PathOf("quiz.safetensors"));
        var shown = await ToolRun.Of("voices", "show", _folder.PathOf("quiz.safetensors"));

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("75 % calm + 25 % excited");
        var voice = await VoiceFile.LoadAsync(_folder.PathOf("quiz.safetensors"));
        voice.Name.Should().Be("quiz");
        voice.Conditioning.ToArray().Should().Equal(1.5f, 3f);
        shown.Output.Should().Contain("75 % calm").And.Contain("calm.wav").And.Contain("excited.wav");
    }

    [Theory]
    [InlineData("=much", 64, "no weight")]
    [InlineData("=-1", 64, "no weight")]
    [InlineData("=0", 64, "more than 0")]
    public async Task Refuses_weights_that_are_none(string weight, int code, string message)
    {
        await SaveAsync("calm", [1, 2]);

        var run = await ToolRun.Of("voices", "blend", _folder.PathOf("calm.safetensors") + weight, "--out", _folder.PathOf("quiz.safetensors"));

        run.ExitCode.Should().Be(code);
        run.Error.Should().Contain(message);
        _folder.Names.Should().Equal("calm.safetensors");
    }

    [Fact]
    public async Task Does_not_replace_a_voice_unless_told_to()
    {
        await SaveAsync("calm", [1, 2]);

        var run = await ToolRun.Of("voices", "blend", _folder.PathOf("calm.safetensors"), "--out", _folder.PathOf("calm.safetensors"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("--force");
    }

    private Task SaveAsync(string name, float[] conditioning) => VoiceFile.SaveAsync(
        new Voice(name, conditioning, [1])
        {
            Provenance = new VoiceProvenance
            {
                Model = "m.pth", ModelStep = 7, Clips = [new ReferenceClip(name + ".wav")], Created = new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero),
                Settings = new CloningSettings { ConditioningSeconds = 30, TrimDecibels = 40 },
            },
        },
        _folder.PathOf(name + ".safetensors"));
}
