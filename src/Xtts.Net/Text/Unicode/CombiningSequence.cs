using System.Text;

namespace Xtts.Net.Text.Unicode;

/// <summary>Composes code points one sequence after the other: a character and what may combine with it. One text an instance.</summary>
internal sealed class CombiningSequence
{
    private readonly CompositionTables _tables;
    private readonly StringBuilder _text;
    private readonly List<int> _points = [];
    private readonly List<ulong> _marks = [];

    /// <param name="tables">The tables of Unicode.</param>
    /// <param name="text">Gets the text.</param>
    public CombiningSequence(CompositionTables tables, StringBuilder text)
    {
        _tables = tables;
        _text = text;
    }

    /// <summary>Adds a code point of the text.</summary>
    public void Add(int codePoint)
    {
        if (HangulSyllables.Includes(codePoint))
        {
            HangulSyllables.Decompose(codePoint, out int initial, out int vowel, out int final);
            AddPart(initial);
            AddPart(vowel);
            if (final != 0) AddPart(final);
        }
        else if (_tables.TryDecompose(codePoint, out var parts))
        {
            foreach (int part in parts) AddPart(part);
        }
        else
        {
            AddPart(codePoint);
        }
    }

    /// <summary>Ends the text.</summary>
    public string End()
    {
        Flush();
        return _text.ToString();
    }

    private void AddPart(int codePoint)
    {
        // What starts anew and combines with nothing before it cannot change what is waiting.
        if (_tables.ClassOf(codePoint) == 0 && !_tables.Follows(codePoint) && !HangulSyllables.Follows(codePoint)) Flush();
        _points.Add(codePoint);
    }

    private void Flush()
    {
        SortMarks();
        Compose();
        foreach (int point in _points)
        {
            if (point <= char.MaxValue) _text.Append((char)point);
            else _text.Append(new Rune(point).ToString());
        }

        _points.Clear();
    }

    /// <summary>Puts every run of marks into the order of their classes, marks of one class in the order that they came in.</summary>
    private void SortMarks()
    {
        for (int i = 0; i < _points.Count;)
        {
            _marks.Clear();
            int end = i;
            while (end < _points.Count && _tables.ClassOf(_points[end]) is byte mark and > 0) _marks.Add(((ulong)mark << 56) | ((ulong)(end++ - i) << 24) | (uint)_points[end - 1]);
            if (_marks.Count > 1)
            {
                _marks.Sort();
                for (int j = 0; j < _marks.Count; j++) _points[i + j] = (int)(_marks[j] & 0xffffff);
            }

            i = end + 1;
        }
    }

    private void Compose()
    {
        int starter = -1, written = 0, last = -1;       // last: class of what was kept behind the starter, -1 for nothing
        for (int i = 0; i < _points.Count; i++)
        {
            int point = _points[i], mark = _tables.ClassOf(point);
            if (starter >= 0 && last < mark && TryCompose(_points[starter], point, out int composed))
            {
                _points[starter] = composed;
                continue;
            }

            if (mark == 0)
            {
                starter = written;
                last = -1;
            }
            else
            {
                last = mark;
            }

            _points[written++] = point;
        }

        _points.RemoveRange(written, _points.Count - written);
    }

    private bool TryCompose(int first, int second, out int composed) =>
        HangulSyllables.TryCompose(first, second, out composed) || _tables.TryCompose(first, second, out composed);
}
