namespace Xtts.Net.Text.Reading;

/// <summary>Grammatical gender of what a number counts.</summary>
internal enum Gender
{
    /// <summary>Masculine, or common in languages that have only that and neuter.</summary>
    Masculine,

    /// <summary>Feminine.</summary>
    Feminine,

    /// <summary>Neuter.</summary>
    Neuter,
}
