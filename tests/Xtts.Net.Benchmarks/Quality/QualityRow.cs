using Xtts.Net.Backends;
using Xtts.Net.Generation;

namespace Xtts.Net.Benchmarks.Quality;

/// <summary>What a precision changes in the runs of some prompts.</summary>
/// <param name="Precision">The precision.</param>
/// <param name="Difference">Along the codes of single precision.</param>
/// <param name="SameCodes">Codes until the free choice, best code each time, first differs; mean over the prompts.</param>
/// <param name="Codes">Codes of those runs in single precision; mean over the prompts.</param>
internal sealed record QualityRow(string Precision, TraceDifference Difference, double SameCodes, double Codes)
{
    /// <summary>Compares a model with what single precision did.</summary>
    public static QualityRow Measure(string precision, IXttsModel model, IReadOnlyList<QualityPrompt> prompts)
    {
        var difference = new TraceDifference();
        double same = 0, codes = 0;
        foreach (var prompt in prompts)
        {
            difference.Add(prompt.Drawn, DecodingTrace.Run(model, prompt.Prompt, prompt.Drawn.Codes));
            int[] expected = prompt.Greedy.Codes, actual = DecodingTrace.Run(model, prompt.Prompt, prompt.Parameters with { Greedy = true }).Codes;
            int common = expected.AsSpan().CommonPrefixLength(actual);
            same += common;
            codes += expected.Length;
        }

        return new QualityRow(precision, difference, same / prompts.Count, codes / prompts.Count);
    }
}
