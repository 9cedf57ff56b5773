namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>Whether a sentence ends behind a word.</summary>
internal enum SentenceEnding : byte
{
    /// <summary>No: it has no final mark.</summary>
    None,

    /// <summary>No: its full stop is that of an abbreviation or an ordinal, and what follows belongs to it.</summary>
    Abbreviation,

    /// <summary>It has a final mark, but the sentence goes on: <c>„Hova mész?” kérdezte</c>.</summary>
    GoesOn,

    /// <summary>Nobody can tell.</summary>
    Perhaps,

    /// <summary>Yes.</summary>
    Ends,
}
