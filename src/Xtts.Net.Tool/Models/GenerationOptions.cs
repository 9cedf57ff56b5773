using System.CommandLine;
using Xtts.Net.Generation;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Models;

/// <summary>The options that say how codes are chosen. What is not given comes from the model's <c>config.json</c>.</summary>
internal sealed class GenerationOptions
{
    private readonly Option<ulong?> _seed = NumberOption.Of<ulong>("--seed", "Seed of the draws: the same seed, the same speech.");
    private readonly Option<bool> _greedy = new("--greedy") { Description = "Always take the best code instead of drawing one." };
    private readonly Option<float?> _temperature = NumberOption.Of<float>("--temperature", "Lower is steadier, higher is livelier.", "VALUE");
    private readonly Option<int?> _topK = NumberOption.Of<int>("--top-k", "Draw from this many best codes.");
    private readonly Option<float?> _topP = NumberOption.Of<float>("--top-p", "Draw from the best codes that together reach this probability.", "P");
    private readonly Option<float?> _repetition = NumberOption.Of<float>("--repetition-penalty", "Weaken codes that were used before; 1 is neutral.", "VALUE");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_seed);
        command.Add(_greedy);
        command.Add(_temperature);
        command.Add(_topK);
        command.Add(_topP);
        command.Add(_repetition);
    }

    /// <summary>The settings of a command line.</summary>
    /// <exception cref="UsageException">A value is out of range.</exception>
    public GenerationSettings Read(ParseResult arguments)
    {
        var settings = new GenerationSettings
        {
            Seed = arguments.GetValue(_seed),
            Greedy = arguments.GetValue(_greedy),
            Temperature = arguments.GetValue(_temperature),
            TopK = arguments.GetValue(_topK),
            TopP = arguments.GetValue(_topP),
            RepetitionPenalty = arguments.GetValue(_repetition),
        };
        Settings.Check(settings.Validate);
        return settings;
    }
}
