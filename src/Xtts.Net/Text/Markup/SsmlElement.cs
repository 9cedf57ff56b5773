namespace Xtts.Net.Text.Markup;

/// <summary>What is done with the content of an element.</summary>
internal enum SsmlElement
{
    /// <summary>It is spoken.</summary>
    Spoken,

    /// <summary>It is spoken apart from what stands before and behind: a sentence or paragraph.</summary>
    Sentence,

    /// <summary>It is gathered, to be read in a certain way at the end.</summary>
    Gathered,

    /// <summary>It is left out.</summary>
    Silent,
}
