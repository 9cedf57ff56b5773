namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>Which hyphens inside a word part it.</summary>
internal enum HyphenStyle
{
    /// <summary>Between letters.</summary>
    AfterLetters,

    /// <summary>Between a letter or a digit and a letter.</summary>
    AfterLettersAndDigits,

    /// <summary>None.</summary>
    Never,
}
