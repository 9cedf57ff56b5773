namespace Xtts.Net.Text.Reading;

/// <summary>What stands at a position of a text where something may have to be read out.</summary>
[Flags]
internal enum Beginning
{
    /// <summary>Nothing of the kind.</summary>
    None = 0,

    /// <summary>The first digit of a run.</summary>
    Number = 1,

    /// <summary>A sign, such as <c>€</c>, <c>+</c> or <c>&amp;</c>.</summary>
    Sign = 2,

    /// <summary>A capital letter with no letter before it.</summary>
    Capital = 4,

    /// <summary>A full stop.</summary>
    Dot = 8,

    /// <summary>Any of them.</summary>
    Any = Number | Sign | Capital | Dot,
}
