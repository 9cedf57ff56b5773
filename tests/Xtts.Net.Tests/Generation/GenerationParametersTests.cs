using Xtts.Net.Backends;
using Xtts.Net.Generation;

namespace Xtts.Net.Tests.Generation;

public sealed class GenerationParametersTests
{
    private static readonly GenerationDefaults Defaults = new() { Temperature = 0.6f, TopK = 20, TopP = 0.7f, RepetitionPenalty = 3 };
    private static readonly ModelSizes Sizes = new();

    [Fact]
    public void What_is_not_set_comes_from_the_configuration()
    {
        var parameters = GenerationParameters.Resolve(GenerationSettings.Default, Defaults, Sizes);

        parameters.Should().BeEquivalentTo(
            new { Temperature = 0.6f, TopK = 20, TopP = 0.7f, RepetitionPenalty = 3f, Greedy = false, MaxCodes = 602, AudioVocabulary = 1026, StartCode = 1024 });
    }

    [Fact]
    public void What_is_set_wins()
    {
        var settings = new GenerationSettings { Temperature = 1, TopK = 0, TopP = 1, RepetitionPenalty = 1, Greedy = true, Seed = 9, MaxCodes = 40 };

        var parameters = GenerationParameters.Resolve(settings, Defaults, Sizes);

        parameters.Should().BeEquivalentTo(new { Temperature = 1f, TopK = 0, TopP = 1f, RepetitionPenalty = 1f, Greedy = true, Seed = 9ul, MaxCodes = 40 });
    }

    [Fact]
    public void More_codes_than_the_model_can_make_are_not_promised()
    {
        var parameters = GenerationParameters.Resolve(new GenerationSettings { MaxCodes = int.MaxValue }, Defaults, Sizes);

        parameters.MaxCodes.Should().Be(602);
    }

    [Fact]
    public void Without_a_seed_each_request_gets_its_own()
    {
        var seeds = Enumerable.Range(0, 20).Select(_ => GenerationParameters.Resolve(GenerationSettings.Default, Defaults, Sizes).Seed);

        seeds.Should().OnlyHaveUniqueItems();
    }

    public static TheoryData<GenerationSettings> BadSettings =>
    [
        new() { Temperature = 0 },
        new() { Temperature = float.NaN },
        new() { TopK = -1 },
        new() { TopP = 0 },
        new() { TopP = 1.01f },
        new() { RepetitionPenalty = 0 },
        new() { MaxCodes = 0 },
    ];

    [Theory]
    [MemberData(nameof(BadSettings))]
    public void A_setting_out_of_range_is_refused(GenerationSettings settings)
    {
        var resolve = () => GenerationParameters.Resolve(settings, Defaults, Sizes);

        resolve.Should().Throw<ArgumentOutOfRangeException>();
    }

    public static TheoryData<string> BadDefaults => ["temperature", "top_k", "top_p", "repetition_penalty"];

    [Theory]
    [MemberData(nameof(BadDefaults))]
    public void A_configured_value_out_of_range_is_named(string key)
    {
        var resolve = () => GenerationParameters.Resolve(GenerationSettings.Default, Broken(key), Sizes);

        resolve.Should().Throw<ModelConfigurationException>().WithMessage($"*{key}*config.json*");
    }

    [Theory]
    [MemberData(nameof(BadDefaults))]
    public void A_setting_helps_over_a_bad_configuration(string key)
    {
        var settings = new GenerationSettings { Temperature = 1, TopK = 1, TopP = 1, RepetitionPenalty = 1 };

        var resolve = () => GenerationParameters.Resolve(settings, Broken(key), Sizes);

        resolve.Should().NotThrow();
    }

    private static GenerationDefaults Broken(string key) => key switch
    {
        "temperature" => Defaults with { Temperature = -1 },
        "top_k" => Defaults with { TopK = -1 },
        "top_p" => Defaults with { TopP = float.NaN },
        _ => Defaults with { RepetitionPenalty = float.PositiveInfinity },
    };
}
