using Xtts.Net.Configuration;

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
