namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>What a language cuts off the end of a word.</summary>
internal enum SuffixStyle
{
    /// <summary>All there is.</summary>
    Common,

    /// <summary>No <c>'s</c>, no percent sign; a full stop behind a dash.</summary>
    Spanish,

    /// <summary>A full stop behind two letters only; no dashes, no pictographs.</summary>
    Arabic,
}
