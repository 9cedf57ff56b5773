namespace Xtts.Net;

/// <summary>The model does not speak a language.</summary>
public sealed class UnknownLanguageException : TextException
{
    /// <summary>Creates the error.</summary>
    /// <param name="language">The language asked for.</param>
    /// <param name="known">The languages the model knows.</param>
    public UnknownLanguageException(string language, IEnumerable<string> known)
        : base($"The model does not know the language '{language}'. It knows: {string.Join(", ", known)}.") => Language = language;

    /// <summary>The language asked for.</summary>
    public string Language { get; }
}
