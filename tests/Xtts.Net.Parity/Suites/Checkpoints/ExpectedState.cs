using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>Holds every mapped tensor against the recorded state, rounded to the type in which the checkpoint stores it.</summary>
internal static class ExpectedState
{
    public static void Check(CheckpointEntry entry, ICheckpoint checkpoint, KeyMap keys, GoldenFolder folder, CheckLog log)
    {
        string name = $"{entry.Path} values";
        if (entry.Json.Text("expected_state") is not { } file)
        {
            log.Skip(name, "the manifest records no values");
            return;
        }

        var expected = folder.Tensors(file);
        string[] absent = [.. expected.Names.Except(keys.CanonicalNames)], extra = [.. keys.CanonicalNames.Except(expected.Names)];
        if (absent.Length + extra.Length > 0) log.Fail($"{name} (names)", $"{absent.Length} not mapped ({absent.FirstOrDefault()}), {extra.Length} not recorded ({extra.FirstOrDefault()})");
        double worst = 0;
        string worstTensor = "";
        foreach (string tensor in expected.Names.Intersect(keys.CanonicalNames))
        {
            double error = Distance(checkpoint.Read(keys.FindKey(tensor)!), expected[tensor]);
            if (error > worst) (worst, worstTensor) = (error, tensor);
        }

        log.Measure(name, worst, 0, worst > 0 ? worstTensor : $"{expected.Names.Count} tensors of {Path.GetFileName(file)}");
    }

    private static double Distance(TensorView actual, GoldenTensor expected)
    {
        if (!actual.Entry.Shape.AsSpan().SequenceEqual(expected.Shape)) return double.PositiveInfinity;
        return actual.Entry.ElementType.IsFloatingPoint() ? FloatDistance(actual, expected) : IntegerDistance(actual, expected);
    }

    private static double FloatDistance(TensorView actual, GoldenTensor expected)
    {
        var values = new float[actual.Entry.ElementCount];
        actual.CopyTo(values);
        var type = actual.Entry.ElementType;
        return FloatComparison.MaxAbsoluteError(values, Array.ConvertAll(expected.Values, value => StoredRounding.Round(value, type)));
    }

    private static double IntegerDistance(TensorView actual, GoldenTensor expected)
    {
        var values = new long[actual.Entry.ElementCount];
        actual.CopyTo(values);
        return values.Zip(expected.Integers).Select(pair => Math.Abs((double)pair.First - pair.Second)).DefaultIfEmpty().Max();
    }
}
