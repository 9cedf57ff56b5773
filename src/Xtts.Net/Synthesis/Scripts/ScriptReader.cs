using Xtts.Net.Text;

namespace Xtts.Net.Synthesis.Scripts;

/// <summary>Reads what a request is to say. Thread-safe.</summary>
internal sealed class ScriptReader
{
    private readonly LanguageSet _languages;

    /// <param name="languages">The languages that the model speaks.</param>
    public ScriptReader(LanguageSet languages) => _languages = languages;

    /// <summary>Reads a request: a plain text is one utterance.</summary>
    /// <exception cref="UnknownLanguageException">The model does not speak the language.</exception>
    public IReadOnlyList<ScriptPart> Read(SpeechRequest request) =>
        [new Utterance(request.Text, _languages.Require(request.Language), request.Voice, request.Speed)];
}
