namespace Xtts.Net.Text;

/// <summary>How a text becomes segments, which the model speaks one at a time.</summary>
public enum SplittingMode
{
    /// <summary>Between sentences, in segments of like length; inside a sentence only where it is too long for the model.</summary>
    Natural,

    /// <summary>Where the reference splits: between what it takes for sentences, and inside one that is too long. What the model could not take even so is split further.</summary>
    Reference,

    /// <summary>Not at all: the text is one segment, and one that the model cannot take at once is an error.</summary>
    None,
}
