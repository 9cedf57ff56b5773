namespace Xtts.Net.Text.Reading.Languages;

/// <summary>The inflection patterns that units and currencies of Slavic languages follow.</summary>
internal static class SlavicUnits
{
    /// <summary>Polish masculine: <c>metr, metry, metrów, metra</c>.</summary>
    public static Noun PolishMasculine(string stem, string few = "y") => Noun.Slavic(stem, stem + few, stem + "ów", stem + "a");

    /// <summary>Polish feminine in -a: <c>sekunda, sekundy, sekund</c>.</summary>
    public static Noun PolishFeminine(string stem, string few = "y", string many = "") => Noun.Slavic(stem + "a", stem + few, stem + many, stem + few, Gender.Feminine);

    /// <summary>Czech masculine: <c>metr, metry, metrů, metru</c>.</summary>
    public static Noun CzechMasculine(string stem) => Noun.Slavic(stem, stem + "y", stem + "ů", stem + "u");

    /// <summary>Czech feminine in -a: <c>sekunda, sekundy, sekund</c>.</summary>
    public static Noun CzechFeminine(string stem) => Noun.Slavic(stem + "a", stem + "y", stem, stem + "y", Gender.Feminine);

    /// <summary>Russian masculine: <c>метр, метра, метров</c>.</summary>
    public static Noun RussianMasculine(string stem, string? many = null) => Noun.Slavic(stem, stem + "а", many ?? stem + "ов", stem + "а");

    /// <summary>Russian feminine in -а: <c>секунда, секунды, секунд</c>.</summary>
    public static Noun RussianFeminine(string stem, string few = "ы") => Noun.Slavic(stem + "а", stem + few, stem, stem + few, Gender.Feminine);
}
