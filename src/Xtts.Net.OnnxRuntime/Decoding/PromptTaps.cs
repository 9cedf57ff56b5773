using Xtts.Net.Diagnostics;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>Joins what a diagnostic tap is handed of the pieces of one prompt.</summary>
/// <param name="tap">The tap.</param>
internal sealed class PromptTaps(IDiagnosticTap tap)
{
    private readonly Dictionary<string, (long[] Shape, List<float[]> Pieces)> _values = new(StringComparer.Ordinal);

    /// <summary>Takes the tapped outputs of a piece that has run.</summary>
    public void Collect(BoundTensors tensors, ModelSession session)
    {
        string[] names = tensors.ResultNames();
        using var results = tensors.Results();
        for (int i = 0; i < names.Length; i++)
        {
            if (!session.Taps.Contains(names[i])) continue;
            long[] shape = results[i].GetTensorTypeAndShape().Shape;
            float[] values = results[i].GetTensorDataAsSpan<float>().ToArray();
            int axis = PositionAxis(shape);
            if (axis >= 0 && _values.TryGetValue(names[i], out var before))
            {
                before.Shape[axis] += shape[axis];
                before.Pieces.Add(values);
            }
            else
            {
                _values[names[i]] = (shape, [values]);
            }
        }
    }

    /// <summary>Hands over the whole.</summary>
    public void Record()
    {
        foreach (var (name, (shape, pieces)) in _values) tap.Record(name, shape, Join(shape, pieces));
    }

    // Of states [1, positions, width] and heads [1, heads, positions, head]; the last state, [1, width], has no positions.
    private static int PositionAxis(long[] shape) => shape.Length switch { 3 => 1, 4 => 2, _ => -1 };

    private static float[] Join(long[] shape, List<float[]> pieces)
    {
        if (pieces.Count == 1) return pieces[0];
        int rows = shape.Length == 4 ? (int)shape[1] : 1;
        var whole = new float[pieces.Sum(piece => piece.Length)];
        int written = 0;
        for (int row = 0; row < rows; row++)
        {
            foreach (float[] piece in pieces)
            {
                int length = piece.Length / rows;
                piece.AsSpan(row * length, length).CopyTo(whole.AsSpan(written));
                written += length;
            }
        }

        return whole;
    }
}
