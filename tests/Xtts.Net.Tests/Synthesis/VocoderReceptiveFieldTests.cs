using Xtts.Net.Synthesis;

namespace Xtts.Net.Tests.Synthesis;

public sealed class VocoderReceptiveFieldTests
{
    [Fact]
    public void Is_fourteen_frames_for_the_architecture_of_xtts() => VocoderReceptiveField.Frames.Should().Be(14);
}
