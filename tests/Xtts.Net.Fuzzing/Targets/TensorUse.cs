using System.Numerics;
using Xtts.Net.Checkpoints;
using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>Reads every tensor of an opened checkpoint. Opening has checked that each lies inside the file, so nothing may fail any more.</summary>
internal static class TensorUse
{
    /// <summary>Reads everything.</summary>
    /// <param name="checkpoint">An opened checkpoint.</param>
    /// <param name="fileLength">Length of its file.</param>
    public static void ReadAll(ICheckpoint checkpoint, int fileLength)
    {
        float[] values = [];
        foreach (var (name, entry) in checkpoint.Tensors)
        {
            var count = entry.Shape.Aggregate(BigInteger.One, (product, length) => product * length);
            if (count != entry.ElementCount || count > fileLength) throw new BrokenPromiseException($"{entry} has {count} elements in a file of {fileLength} bytes");
            if (entry.FileOffset + entry.SpannedBytes > fileLength) throw new BrokenPromiseException($"{entry} ends at {entry.FileOffset + entry.SpannedBytes} in a file of {fileLength} bytes");
            if (values.Length < entry.ElementCount) values = new float[entry.ElementCount];
            Read(checkpoint, name, values);
        }
    }

    private static void Read(ICheckpoint checkpoint, string name, float[] values)
    {
        try
        {
            var view = checkpoint.Read(name);
            view.CopyTo(values);
            if (!view.Entry.ElementType.IsFloatingPoint()) view.CopyTo(new long[view.Entry.ElementCount]);
        }
        catch (XttsException exception)
        {
            throw new BrokenPromiseException($"'{name}' is listed but cannot be read: {exception.Message}");
        }
    }
}
