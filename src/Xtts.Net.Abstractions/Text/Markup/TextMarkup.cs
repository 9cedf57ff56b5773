namespace Xtts.Net.Text.Markup;

/// <summary>What a text to speak is written in.</summary>
public enum TextMarkup
{
    /// <summary>Plain text: every character is part of what is said.</summary>
    None,

    /// <summary>A subset of SSML, the Speech Synthesis Markup Language of the W3C: pauses, readings, languages, voices, speeds.</summary>
    Ssml,
}
