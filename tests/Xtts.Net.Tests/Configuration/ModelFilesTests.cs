using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;
using Xtts.Net.Tests.Checkpoints.Runs;

namespace Xtts.Net.Tests.Configuration;

public sealed class ModelFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("model files + ő ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Finds_everything_in_a_folder_with_an_unusual_name()
    {
        Create("model.pth", "config.json", "vocab.json", "speakers_xtts.pth");

        var files = ModelFiles.Locate(new XttsOptions { Model = _root });

        files.Should().BeEquivalentTo(new { CheckpointPath = At("model.pth"), ConfigPath = At("config.json"), VocabularyPath = At("vocab.json"), SpeakersPath = At("speakers_xtts.pth") });
    }

    [Fact]
    public void Finds_the_other_files_beside_a_checkpoint()
    {
        Create("run + 1/best model_7.pth", "run + 1/config.json", "run + 1/vocab.json");

        var files = ModelFiles.Locate(new XttsOptions { Model = At("run + 1/best model_7.pth") });

        files.Should().BeEquivalentTo(new { ConfigPath = At("run + 1/config.json"), VocabularyPath = At("run + 1/vocab.json"), SpeakersPath = (string?)null });
    }

    [Theory]
    [InlineData("model.pth", "model.pth", "model.safetensors", "best_model.pth")]
    [InlineData("model.safetensors", "model.safetensors", "best_model.pth")]
    [InlineData("best_model.pth", "best_model.pth", "best_model_900.pth")]
    [InlineData("best_model_1200.pth", "best_model_900.pth", "best_model_1200.pth", "best_model_x.pth", "checkpoint_5000.pth")]
    [InlineData("checkpoint_5000.pth", "checkpoint_5000.pth", "checkpoint_400.pth")]
    public void Prefers_the_best_checkpoint_of_a_folder(string expected, params string[] present)
    {
        Create([.. present, "config.json", "vocab.json"]);

        var files = ModelFiles.Locate(new XttsOptions { Model = _root });

        files.CheckpointPath.Should().Be(At(expected));
    }

    [Fact]
    public void Takes_each_file_as_named()
    {
        Create("base/config.json", "base/vocab.json", "base/model.pth", "run/best_model_5.pth", "other/c.json", "other/v.json", "other/s.pth");

        var files = ModelFiles.Locate(new XttsOptions { Model = At("base"), CheckpointPath = At("run/best_model_5.pth"), ConfigPath = At("other/c.json"), VocabularyPath = At("other/v.json"), SpeakersPath = At("other/s.pth") });

        files.Should().BeEquivalentTo(new { CheckpointPath = At("run/best_model_5.pth"), ConfigPath = At("other/c.json"), VocabularyPath = At("other/v.json"), SpeakersPath = At("other/s.pth") });
    }

    [Fact]
    public void Looks_in_the_model_folder_before_the_folder_of_the_checkpoint()
    {
        Create("base/config.json", "run/config.json", "run/vocab.json", "run/best_model_5.pth");

        var files = ModelFiles.Locate(new XttsOptions { Model = At("base"), CheckpointPath = At("run/best_model_5.pth") });

        files.Should().BeEquivalentTo(new { ConfigPath = At("base/config.json"), VocabularyPath = At("run/vocab.json") });
    }

    [Fact]
    public void Says_where_it_looked_for_a_vocabulary_and_how_to_name_one()
    {
        Create("model.pth", "config.json");

        var locate = () => ModelFiles.Locate(new XttsOptions { Model = _root });

        locate.Should().Throw<ModelFileNotFoundException>().Which.Message.Should().Contain(At("vocab.json")).And.Contain("VocabularyPath");
    }

    [Fact]
    public void Says_what_a_folder_without_a_checkpoint_was_searched_for()
    {
        Create("config.json", "vocab.json");

        var locate = () => ModelFiles.Locate(new XttsOptions { Model = _root });

        locate.Should().Throw<ModelFileNotFoundException>().WithMessage("*model.pth*best_model_{step}.pth*CheckpointPath*");
    }

    [Theory]
    [InlineData("best", "best_model_900.pth")]
    [InlineData("latest", "checkpoint_2000.pth")]
    [InlineData("900", "best_model_900.pth")]
    [InlineData("checkpoint_2000.pth", "checkpoint_2000.pth")]
    public void Takes_the_checkpoint_of_a_run_that_was_chosen(string choice, string expected)
    {
        Create("config.json", "vocab.json");
        File.WriteAllBytes(At("best_model_900.pth"), new TrainerFile { Step = 900, Loss = 3 }.Bytes());
        File.WriteAllBytes(At("checkpoint_2000.pth"), new TrainerFile { Step = 2000, Loss = 4 }.Bytes());

        var files = ModelFiles.Locate(new XttsOptions { Model = _root, Checkpoint = choice });

        files.CheckpointPath.Should().Be(At(expected));
    }

    [Fact]
    public void Searches_a_folder_within_the_limits_that_were_set()
    {
        Create("config.json", "vocab.json");
        File.WriteAllBytes(At("mine.pth"), new TrainerFile { Step = 900, Loss = 3 }.Bytes());
        var options = new XttsOptions { Model = _root };

        ModelFiles.Locate(options).CheckpointPath.Should().Be(At("mine.pth"));
        options.Limits = new CheckpointLimits { PickleBytes = 10 };
        var locate = () => ModelFiles.Locate(options);

        locate.Should().Throw<ModelFileNotFoundException>().WithMessage("*no usable checkpoint*");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("best")]
    public void A_search_can_be_cancelled(string? choice)
    {
        Create("mine.pth", "config.json", "vocab.json");

        var locate = () => ModelFiles.Locate(new XttsOptions { Model = _root, Checkpoint = choice }, new CancellationToken(canceled: true));

        locate.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Refuses_a_choice_that_leads_out_of_the_folder()
    {
        Create("model.pth", "config.json", "vocab.json");

        var locate = () => ModelFiles.Locate(new XttsOptions { Model = _root, Checkpoint = "../model.pth" });

        locate.Should().Throw<ModelFileNotFoundException>().WithMessage("*Checkpoint*'../model.pth'*latest*");
    }

    [Fact]
    public void Takes_the_one_run_below_a_folder_with_its_own_files()
    {
        Create("config.json", "vocab.json", "run/best_model_5.pth", "run/config.json");

        var files = ModelFiles.Locate(new XttsOptions { Model = _root });

        files.Should().BeEquivalentTo(new { CheckpointPath = At("run/best_model_5.pth"), ConfigPath = At("run/config.json"), VocabularyPath = At("vocab.json") });
    }

    [Fact]
    public void Asks_which_run_is_meant_when_there_are_several()
    {
        Create("a/best_model_5.pth", "b/best_model_6.pth");

        var locate = () => ModelFiles.Locate(new XttsOptions { Model = _root });

        locate.Should().Throw<ModelFileNotFoundException>().Which.Message.Should().Contain("2 training runs").And.Contain(At("a")).And.Contain(At("b"));
    }

    [Fact]
    public void Takes_a_checkpoint_of_any_name_that_stands_alone()
    {
        Create("config.json", "vocab.json", "dvae.pth");
        File.WriteAllBytes(At("my voice.pth"), new TrainerFile().Bytes());

        var files = ModelFiles.Locate(new XttsOptions { Model = _root });

        files.CheckpointPath.Should().Be(At("my voice.pth"));
    }

    [Fact]
    public void Takes_what_a_run_lacks_from_the_base_model()
    {
        Create("base/config.json", "base/vocab.json", "base/speakers_xtts.pth", "run/best_model_5.pth", "run/config.json");

        var files = ModelFiles.Locate(new XttsOptions { Model = At("run"), BaseModelFolder = At("base") });

        files.Should().BeEquivalentTo(new { ConfigPath = At("run/config.json"), VocabularyPath = At("base/vocab.json"), SpeakersPath = (string?)null });
    }

    [Theory]
    [InlineData("run/vocabulary.json", "/home/trainer/base/vocabulary.json")]
    [InlineData("base/vocabulary.json", "D:\\\\models\\\\vocabulary.json")]
    [InlineData("base/vocabulary.json", "../base/vocabulary.json")]
    [InlineData("run/sub/vocabulary.json", "sub/vocabulary.json")]
    public void Takes_the_vocabulary_that_the_configuration_names(string expected, string tokenizerFile)
    {
        Create("base/vocab.json", "run/best_model_5.pth", expected);
        File.WriteAllText(At("run/config.json"), $$"""{ "max_audio_len": Infinity, "model_args": { "tokenizer_file": "{{tokenizerFile}}" } }""");

        var files = ModelFiles.Locate(new XttsOptions { Model = At("run"), BaseModelFolder = At("base") });

        Path.GetFullPath(files.VocabularyPath).Should().Be(At(expected));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Never_follows_a_configuration_out_of_the_folders_that_were_named(bool throughLink)
    {
        Create("elsewhere/secret.json", "run/best_model_5.pth");
        if (throughLink) File.CreateSymbolicLink(At("run/link.json"), At("elsewhere/secret.json"));
        string tokenizerFile = throughLink ? "link.json" : At("elsewhere/secret.json");
        File.WriteAllText(At("run/config.json"), $$"""{ "model_args": { "tokenizer_file": "{{tokenizerFile.Replace("\\", "\\\\")}}" } }""");

        var locate = () => ModelFiles.Locate(new XttsOptions { Model = At("run") });

        locate.Should().Throw<ModelFileNotFoundException>().WithMessage("*vocab.json*tokenizer_file*only inside*BaseModelFolder*");
    }

    [Fact]
    public void Names_a_base_model_that_is_not_there()
    {
        Create("model.pth", "config.json", "vocab.json");

        var locate = () => ModelFiles.Locate(new XttsOptions { Model = _root, BaseModelFolder = At("nowhere") });

        locate.Should().Throw<ModelFileNotFoundException>().WithMessage("*nowhere*BaseModelFolder*");
    }

    [Fact]
    public void Asks_for_a_model_when_none_was_named()
    {
        var locate = () => ModelFiles.Locate(new XttsOptions());

        locate.Should().Throw<ModelFileNotFoundException>().WithMessage("*Model*");
    }

    [Fact]
    public void Names_a_speaker_file_that_was_asked_for_and_is_not_there()
    {
        Create("model.pth", "config.json", "vocab.json");

        var locate = () => ModelFiles.Locate(new XttsOptions { Model = _root, SpeakersPath = At("nobody.pth") });

        locate.Should().Throw<ModelFileNotFoundException>().WithMessage("*nobody.pth*SpeakersPath*");
    }

    private string At(string name) => Path.Combine(_root, name);

    private void Create(params string[] names)
    {
        foreach (string name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
            File.WriteAllText(At(name), "");
        }
    }
}
