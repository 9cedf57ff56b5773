namespace Xtts.Net.Text;

/// <summary>How written text becomes the words that are spoken.</summary>
public enum NormalizationMode
{
    /// <summary>As a person would read it: what the reference misreads is mended, and everything else is as the model heard it in training.</summary>
    Natural,

    /// <summary>Exactly as the reference reads it, its slips included.</summary>
    Reference,
}
