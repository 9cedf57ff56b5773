namespace Xtts.Net.Text.Numbers;

/// <summary>How numbers are spelled.</summary>
internal enum NumberStyle
{
    /// <summary>As the model heard them in training, slips of the reference included.</summary>
    Reference,

    /// <summary>As a speaker of the language writes them.</summary>
    Natural,
}
