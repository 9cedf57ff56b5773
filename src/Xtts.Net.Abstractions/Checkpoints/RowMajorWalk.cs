namespace Xtts.Net.Checkpoints;

/// <summary>Visits the elements of a strided tensor in row-major order.</summary>
internal struct RowMajorWalk
{
    private readonly TensorEntry _entry;
    private readonly long[] _index;
    private long _left;
    private long _position;

    public RowMajorWalk(TensorEntry entry)
    {
        _entry = entry;
        _index = new long[entry.Shape.Length];
        _left = entry.ElementCount;
    }

    /// <summary>Gives the position of the next element, counted in elements from the first one.</summary>
    public bool Next(out long element)
    {
        element = _position;
        if (_left == 0) return false;
        _left--;
        for (int axis = _index.Length - 1; axis >= 0; axis--)
        {
            _position += _entry.Strides[axis];
            if (++_index[axis] < _entry.Shape[axis]) break;
            _position -= _entry.Strides[axis] * _entry.Shape[axis];
            _index[axis] = 0;
        }

        return true;
    }
}
