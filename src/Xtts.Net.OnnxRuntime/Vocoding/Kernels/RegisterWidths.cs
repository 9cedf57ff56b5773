using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Xtts.Net.OnnxRuntime.Vocoding.Kernels;

/// <summary>What this processor has.</summary>
internal static class RegisterWidths
{
    /// <summary>The widest registers of this processor that multiply and add in one instruction.</summary>
    public static RegisterWidth Widest => Has(RegisterWidth.Bits512) ? RegisterWidth.Bits512 : Has(RegisterWidth.Bits256) ? RegisterWidth.Bits256 : RegisterWidth.Bits128;

    /// <summary>Whether the kernels are faster than the graph here, as far as that is known.</summary>
    /// <remarks>
    /// The runtime uses whatever the processor has. A program compiled in advance for old processors does not, and 128 bits against the runtime's 256 or 512 take longer in spite of
    /// fewer products. On Arm both have 128.
    /// </remarks>
    public static bool AreWorthwhile => Widest != RegisterWidth.Bits128 || AdvSimd.Arm64.IsSupported;

    /// <summary>Whether this processor has registers of a width.</summary>
    public static bool Has(RegisterWidth width) => width switch
    {
        RegisterWidth.Bits512 => Vector512.IsHardwareAccelerated,
        RegisterWidth.Bits256 => Vector256.IsHardwareAccelerated && Fma.IsSupported,
        _ => true,
    };
}
