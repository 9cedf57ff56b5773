namespace Xtts.Net.Text.Japanese.Words;

/// <summary>Scripts that reading tells apart.</summary>
internal enum JapaneseScript
{
    /// <summary>Chinese characters, marks, digits, whatever else.</summary>
    Other,

    /// <summary>Latin letters.</summary>
    Latin,

    /// <summary>Hiragana.</summary>
    Hiragana,

    /// <summary>Katakana.</summary>
    Katakana,
}
