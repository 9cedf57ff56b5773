namespace Xtts.Net.Text.Reading;

/// <summary>One way in which written text is read in other words than its letters say. Immutable, so thread-safe.</summary>
internal abstract class ReadingRule
{
    /// <summary>Where the rule may apply.</summary>
    public abstract Beginning Beginnings { get; }

    /// <summary>Speaks what begins at the cursor, if the rule is about it.</summary>
    /// <returns>Whether it was: then the cursor has moved on.</returns>
    public abstract bool TryRead(ReadingCursor cursor);
}
