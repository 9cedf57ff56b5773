using Xtts.Net.OnnxRuntime.Vocoding.Kernels;

namespace Xtts.Net.OnnxRuntime.Tests.Vocoding;

/// <summary>The widths of registers that can be tested here: those that this processor has.</summary>
internal static class Widths
{
    public static IEnumerable<RegisterWidth> Here => Enum.GetValues<RegisterWidth>().Where(RegisterWidths.Has);
}
