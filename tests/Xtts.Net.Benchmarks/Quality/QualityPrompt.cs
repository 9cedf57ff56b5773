using Xtts.Net.Backends;
using Xtts.Net.Generation;

namespace Xtts.Net.Benchmarks.Quality;

/// <summary>A prompt and what single precision makes of it.</summary>
internal sealed class QualityPrompt
{
    /// <param name="reference">The model in single precision.</param>
    /// <param name="prompt">Voice and text.</param>
    /// <param name="parameters">How codes are drawn.</param>
    public QualityPrompt(IXttsModel reference, DecodingPrompt prompt, GenerationParameters parameters)
    {
        Prompt = prompt;
        Parameters = parameters;
        Drawn = DecodingTrace.Run(reference, prompt, parameters);
        Greedy = DecodingTrace.Run(reference, prompt, parameters with { Greedy = true });
    }

    /// <summary>Voice and text.</summary>
    public DecodingPrompt Prompt { get; }

    /// <summary>How codes are drawn.</summary>
    public GenerationParameters Parameters { get; }

    /// <summary>The run whose codes were drawn as in a request.</summary>
    public DecodingTrace Drawn { get; }

    /// <summary>The run that took the best code each time.</summary>
    public DecodingTrace Greedy { get; }
}
