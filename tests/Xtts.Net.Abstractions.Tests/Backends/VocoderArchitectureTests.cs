using Xtts.Net.Backends;

namespace Xtts.Net.Abstractions.Tests.Backends;

public sealed class VocoderArchitectureTests
{
    [Fact]
    public void Sees_fourteen_frames_on_each_side() => VocoderArchitecture.ReceptiveField.Should().Be(14);

    [Theory]
    [InlineData(0, 11)]
    [InlineData(1, 15)]
    [InlineData(2, 48)]
    [InlineData(3, 33)]
    public void Reaches_as_far_as_the_stages_after_it_need(int stage, int positions) => VocoderArchitecture.ReachFrom(stage).Should().Be(positions);
}
