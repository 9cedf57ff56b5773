namespace Xtts.Net.Text.Pronunciation;

/// <summary>Which spellings of a word in capital and small letters an entry of a lexicon stands for.</summary>
public enum LetterCase
{
    /// <summary>
    /// Capitals of the entry must be capitals in the text, small letters may be either: <c>IT</c> is found in "IT" and not in "it", <c>Polish</c> in "Polish" and "POLISH" and not in
    /// "polish", <c>router</c> everywhere.
    /// </summary>
    Capitals,

    /// <summary>Any mixture of capitals and small letters.</summary>
    Ignore,

    /// <summary>As the entry is written and no other way.</summary>
    Exact,
}
