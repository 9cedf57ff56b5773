using Xtts.Net.Goldens;
using Xtts.Net.OnnxRuntime;
using Xtts.Net.Parity.Options;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>What a precision below single can be held to. Only the GPT computes in it.</summary>
/// <remarks>
/// Relative to the largest recorded value. Half precision has 11 bits, 5e-4 a factor; sums over a layer carry errors on as independent ones. Eight bits miss a weight by half a
/// percent, and so do eight bits of what it is multiplied with. Four bits miss a weight by up to a
/// sixteenth of the largest of its group, some 9 % of a weight's deviation; in two blocks of random weights, which have no structure that would absorb it, that grows to a fifth.
/// </remarks>
internal static class ReducedPrecision
{
    private const double HalfTolerance = 1e-2, EightBitTolerance = 0.06, FourBitTolerance = 0.6;

    /// <summary>Whether a precision is below single.</summary>
    public static bool Applies(OnnxRuntimePrecision precision) => precision != OnnxRuntimePrecision.Float32;

    /// <summary>Whether nothing from inside a prompt is handed over: by the processor's own kernels for quantised weights.</summary>
    public static bool HidesPrompts(ParityOptions options) => options.Precision is OnnxRuntimePrecision.Int8 or OnnxRuntimePrecision.Int4 && options.Provider.StartsWith("cpu", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a kind of recording says nothing about a precision: it follows from codes that the model itself chooses.</summary>
    public static bool LeavesOut(OnnxRuntimePrecision precision, string kind) => Applies(precision) && (kind is "gpt-limit" or "end-to-end");

    /// <summary>The tolerance of a kind of recording; <see langword="null"/> for that of the manifest.</summary>
    public static Tolerance? Tolerance(OnnxRuntimePrecision precision, string kind) => kind != "gpt-greedy" ? null : precision switch
    {
        OnnxRuntimePrecision.Float16 => new Tolerance(HalfTolerance, IsRelative: true),
        OnnxRuntimePrecision.Int8 => new Tolerance(EightBitTolerance, IsRelative: true),
        OnnxRuntimePrecision.Int4 => new Tolerance(FourBitTolerance, IsRelative: true),
        _ => null,
    };
}
