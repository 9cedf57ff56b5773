namespace Xtts.Net.Voices.Cataloguing;

/// <summary>The names under which catalogues keep voices that they cloned in a store: the voice's name, as much of it as there is room for, and twelve digits in brackets that stand for model, settings and clips.</summary>
/// <remarks>Whoever takes the clips of a voice away asks here which voices of the store were made of them. Thread-safe.</remarks>
public static class KeptVoiceName
{
    private const int MarkDigits = 12, LongestTitle = 60;

    /// <summary>Whether a name in a store is one under which a voice of a catalogue is kept, with whatever model, settings and clips it was cloned.</summary>
    /// <param name="name">The name in the store.</param>
    /// <param name="voice">The voice's name in the catalogue. Voices whose names begin with the same 60 characters are not told apart.</param>
    public static bool IsOf(string name, string voice)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(voice);
        return IsKept(name) && VoiceName.Comparer.Equals(name, Of(voice, name[^(MarkDigits + 1)..^1]));
    }

    /// <summary>Whether a name in a store is one that was made here.</summary>
    internal static bool IsKept(string name) =>
        name.Length > MarkDigits + 2 && name[^1] == ')' && name[^(MarkDigits + 2)] == '(' && name[^(MarkDigits + 1)..^1].All(char.IsAsciiHexDigitLower);

    /// <summary>The name for a voice.</summary>
    /// <param name="voice">Its name in the catalogue.</param>
    /// <param name="hash">What it is made of, as hexadecimal digits in lower case.</param>
    internal static string Of(string voice, string hash) => VoiceName.From($"{(voice.Length > LongestTitle ? voice[..LongestTitle] : voice)} ({hash[..MarkDigits]})");
}
