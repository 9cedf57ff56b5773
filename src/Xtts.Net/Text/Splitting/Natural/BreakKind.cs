namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>What lies between two pieces of a text, best place for a cut first.</summary>
internal enum BreakKind : byte
{
    /// <summary>A blank line behind something without a final mark: a heading, a line of a list.</summary>
    Heading,

    /// <summary>A blank line behind a sentence.</summary>
    Paragraph,

    /// <summary>The end of a sentence.</summary>
    Sentence,

    /// <summary>Perhaps the end of a sentence: a final mark before a small letter, an abbreviation or an ordinal before a capital one.</summary>
    Perhaps,

    /// <summary>The end of a clause: behind <c>, ; :</c>, before a dash, at the end of a line.</summary>
    Clause,

    /// <summary>Between two words.</summary>
    Word,

    /// <summary>Between two characters of a script without spaces.</summary>
    Character,

    /// <summary>Between words that belong together: a number and what it counts, an abbreviation and a name, a mark that stands apart.</summary>
    Glued,

    /// <summary>Inside a number or a date that is written with spaces.</summary>
    Number,

    /// <summary>Inside a word that is longer than a segment.</summary>
    Inside,
}
