namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Layout of quantised matrices: tiles of 64 inputs and 16 outputs, made of whole cache lines.</summary>
/// <remarks>
/// The tiles of 16 outputs lie one behind the other (a panel), the panels of a matrix likewise: a product is one straight walk. A tile begins with its scales, one for 32 inputs of an
/// output, as the upper halves of single-precision numbers (bfloat16): a 32-bit word an output, the first group in its lower half. Then come the two groups of inputs. With 8 bits a group is
/// eight lines of 64 bytes, line k holding inputs 4k to 4k + 3 of each output in turn, each plus 128; with 4 bits it is four lines, a byte holding line 2k in its lower half and line
/// 2k + 1 in its upper, each plus 8. So four neighbouring inputs of an output are a 32-bit word: what instructions that add four products of bytes take.
/// </remarks>
internal static class Tile
{
    /// <summary>Inputs of a tile.</summary>
    public const int Inputs = 64;

    /// <summary>Outputs of a tile.</summary>
    public const int Outputs = 16;

    /// <summary>Inputs that share a scale, of weights and of what they are multiplied with.</summary>
    public const int Group = 32;

    /// <summary>Groups of a tile.</summary>
    public const int Groups = Inputs / Group;

    /// <summary>Bytes of a cache line, and of the scales at the beginning of a tile.</summary>
    public const int Line = 64;

    /// <summary>What is added to a weight before it is stored, by its bits: it is no negative number then.</summary>
    public const int Offset4 = 8, Offset8 = 128;

    /// <summary>Bytes of a group.</summary>
    public static int GroupBytes(WeightBits bits) => Group * Outputs * (int)bits / 8;

    /// <summary>Bytes of a tile.</summary>
    public static int Bytes(WeightBits bits) => Line + (Groups * GroupBytes(bits));

    /// <summary>Tiles behind one another for so many inputs.</summary>
    public static int Deep(int inputs) => (inputs + Inputs - 1) / Inputs;

    /// <summary>Panels side by side for so many outputs.</summary>
    public static int Wide(int outputs) => (outputs + Outputs - 1) / Outputs;
}
