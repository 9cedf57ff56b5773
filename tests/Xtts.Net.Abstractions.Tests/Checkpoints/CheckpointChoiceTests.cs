using Xtts.Net.Checkpoints;

namespace Xtts.Net.Abstractions.Tests.Checkpoints;

public sealed class CheckpointChoiceTests
{
    [Fact]
    public void Reads_words_steps_and_file_names()
    {
        CheckpointChoice.Parse("Best").Should().Be(CheckpointChoice.Best);
        CheckpointChoice.Parse(" latest ").Should().Be(CheckpointChoice.Latest);
        CheckpointChoice.Parse("2735").Should().Be(CheckpointChoice.AtStep(2735));
        CheckpointChoice.Parse("best_model_2735.pth").Should().Be(CheckpointChoice.Named("best_model_2735.pth"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("..")]
    [InlineData("../model.pth")]
    [InlineData("C:model.pth")]
    [InlineData("a\\b.pth")]
    public void Refuses_what_leads_to_another_folder(string? text)
    {
        CheckpointChoice.TryParse(text, out var choice).Should().BeFalse();
        choice.Should().BeNull();
    }

    [Theory]
    [InlineData("best")]
    [InlineData("latest")]
    [InlineData("0")]
    [InlineData("mine.pth")]
    public void Is_read_back_from_its_text(string text) => CheckpointChoice.Parse(text).ToString().Should().Be(text);
}
