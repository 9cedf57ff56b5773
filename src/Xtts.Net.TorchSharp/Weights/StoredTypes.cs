using Xtts.Net.Checkpoints;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Weights;

/// <summary>Element types of checkpoints in libtorch's terms.</summary>
internal static class StoredTypes
{
    /// <summary>The type of weights that can be used where they lie; others are converted while they are copied.</summary>
    public static bool TryFind(TensorElementType stored, out ScalarType type)
    {
        (type, bool known) = stored switch
        {
            TensorElementType.Float32 => (ScalarType.Float32, true),
            TensorElementType.Float16 => (ScalarType.Float16, true),
            TensorElementType.BFloat16 => (ScalarType.BFloat16, true),
            _ => (default, false),
        };
        return known && BitConverter.IsLittleEndian;
    }
}
