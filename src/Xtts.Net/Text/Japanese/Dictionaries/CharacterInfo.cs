namespace Xtts.Net.Text.Japanese.Dictionaries;

/// <summary>How unknown words are made of a character, packed as the file has it: 18 bits of kinds, 8 of the category, 4 of a length, two flags.</summary>
internal readonly struct CharacterInfo
{
    private readonly uint _bits;

    public CharacterInfo(uint bits) => _bits = bits;

    /// <summary>Number of its category.</summary>
    public int Category => (int)(_bits >> 18) & 0xff;

    /// <summary>Unknown words of one character up to this many are tried.</summary>
    public int Length => (int)(_bits >> 26) & 0xf;

    /// <summary>Whether a whole run of such characters is tried as an unknown word.</summary>
    public bool Groups => (_bits & (1u << 30)) != 0;

    /// <summary>Whether unknown words are tried where the lexicon has words too.</summary>
    public bool IsInvoked => (_bits & (1u << 31)) != 0;

    /// <summary>Whether a run that this character belongs to goes on with another one.</summary>
    public bool IsKindOf(CharacterInfo other) => (_bits & other._bits & 0x3ffff) != 0;
}
