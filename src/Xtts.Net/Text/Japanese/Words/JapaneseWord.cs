namespace Xtts.Net.Text.Japanese.Words;

/// <summary>A word of a text, with what tells how it is read. Immutable.</summary>
internal sealed record JapaneseWord
{
    /// <summary>As it is written.</summary>
    public required string Surface { get; init; }

    /// <summary>Whether white space stands before it.</summary>
    public bool FollowsSpace { get; init; }

    /// <summary>Whether the dictionary has it.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Script of its first character.</summary>
    public JapaneseScript Script { get; init; }

    /// <summary>Kana of its reading, with spaces between what is spoken apart, when it is no word of a dictionary but was read otherwise.</summary>
    public string? Reading { get; init; }

    /// <summary>Features from the dictionary.</summary>
    public WordFeatures Features { get; init; } = WordFeatures.None;
}
