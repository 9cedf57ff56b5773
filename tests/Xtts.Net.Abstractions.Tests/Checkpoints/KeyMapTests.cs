using Xtts.Net.Checkpoints;

namespace Xtts.Net.Abstractions.Tests.Checkpoints;

public sealed class KeyMapTests
{
    [Fact]
    public void Finds_the_key_of_a_canonical_name()
    {
        var map = new KeyMap([new("xtts.mel_stats", KeyCategory.Mapped, "mel_stats", null), new("dvae.codebook", KeyCategory.TrainingOnly, null, "training only")], []);

        map.FindKey("mel_stats").Should().Be("xtts.mel_stats");
        map.FindKey("dvae.codebook").Should().BeNull();
        map.Count(KeyCategory.TrainingOnly).Should().Be(1);
    }

    [Fact]
    public void Refuses_two_keys_for_one_name()
    {
        var act = () => new KeyMap([new("a", KeyCategory.Mapped, "x", null), new("b", KeyCategory.Mapped, "x", null)], []);

        act.Should().Throw<ArgumentException>().WithMessage("*'b'*");
    }
}
