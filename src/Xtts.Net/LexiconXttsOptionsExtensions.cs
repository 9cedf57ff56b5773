using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net;

/// <summary>Pronunciations from files.</summary>
public static class LexiconXttsOptionsExtensions
{
    /// <summary>Adds the pronunciations of a JSON file (<see cref="LexiconFile"/>). They win over those that were there before.</summary>
    /// <param name="options">The options.</param>
    /// <param name="path">The file, read at once.</param>
    /// <exception cref="LexiconException">It is not there, is no lexicon, or is too large.</exception>
    public static XttsOptions AddLexicon(this XttsOptions options, string path)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Lexicon = (options.Lexicon ?? PronunciationLexicon.Empty).With(LexiconFile.Load(path));
        return options;
    }
}
