namespace Xtts.Net.Text.Pronunciation;

/// <summary>A word or phrase, and what is said for it. Immutable.</summary>
/// <remarks>The spoken form is ordinary text of the language: it is normalised like the text around it, and no entry is looked for in it.</remarks>
public sealed record PronunciationEntry
{
    /// <summary>Most characters of <see cref="Written"/>.</summary>
    public const int LongestWritten = 200;

    /// <summary>Most characters of <see cref="Spoken"/>.</summary>
    public const int LongestSpoken = 1000;

    /// <summary>Creates an entry.</summary>
    /// <param name="written">The word or phrase as texts have it.</param>
    /// <param name="spoken">What is said for it.</param>
    /// <exception cref="ArgumentException">One of them is blank or too long.</exception>
    public PronunciationEntry(string written, string spoken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(written);
        ArgumentException.ThrowIfNullOrWhiteSpace(spoken);
        written = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        spoken = spoken.Trim();
        if (written.Length > LongestWritten) throw new ArgumentException($"A word or phrase has at most {LongestWritten} characters, this one has {written.Length}.", nameof(written));
        if (spoken.Length > LongestSpoken) throw new ArgumentException($"A spoken form has at most {LongestSpoken} characters, this one has {spoken.Length}.", nameof(spoken));
        Written = written;
        Spoken = spoken;
    }

    /// <summary>The word or phrase as texts have it; a space stands for white space of any kind and length.</summary>
    public string Written { get; }

    /// <summary>What is said for it.</summary>
    public string Spoken { get; }

    /// <summary>Language tag of the texts that it is for, a region is dropped; <see langword="null"/> for every language.</summary>
    public string? Language { get; init; }

    /// <summary>Which capital and small letters it is found in.</summary>
    public LetterCase Case { get; init; }
}
