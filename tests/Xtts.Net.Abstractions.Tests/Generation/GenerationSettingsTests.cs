using Xtts.Net.Generation;

namespace Xtts.Net.Abstractions.Tests.Generation;

public sealed class GenerationSettingsTests
{
    [Fact]
    public void Unset_values_are_valid() => GenerationSettings.Default.Invoking(settings => settings.Validate()).Should().NotThrow();

    public static TheoryData<GenerationSettings, string> Impossible() => new()
    {
        { new() { Temperature = 0 }, "Temperature" },
        { new() { Temperature = float.NaN }, "Temperature" },
        { new() { TopK = -1 }, "TopK" },
        { new() { TopP = 0 }, "TopP" },
        { new() { TopP = 1.1f }, "TopP" },
        { new() { RepetitionPenalty = 0 }, "RepetitionPenalty" },
        { new() { MaxCodes = 0 }, "MaxCodes" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_value_is_named(GenerationSettings settings, string parameter)
    {
        var act = settings.Validate;

        act.Should().Throw<ArgumentOutOfRangeException>().Which.ParamName.Should().Be(parameter);
    }
}
