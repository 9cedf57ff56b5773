using Microsoft.Extensions.Logging;
using Xtts.Net.Text;
using Xtts.Net.Text.Markup;
using Xtts.Net.Text.Pronunciation;
using Xtts.Net.Voices;

namespace Xtts.Net.Synthesis.Scripts;

/// <summary>Reads what a request is to say. Thread-safe.</summary>
internal sealed class ScriptReader
{
    private readonly LanguageSet _languages;
    private readonly IReadOnlyDictionary<string, Voice> _builtInVoices;
    private readonly Pronouncer _pronouncer;
    private readonly ILogger _logger;

    /// <param name="languages">The languages that the model speaks.</param>
    /// <param name="builtInVoices">The model's own voices, which markup may name.</param>
    /// <param name="lexicon">Pronunciations for every request.</param>
    /// <param name="logger">Is told of markup that is ignored.</param>
    public ScriptReader(LanguageSet languages, IReadOnlyDictionary<string, Voice> builtInVoices, PronunciationLexicon? lexicon, ILogger logger)
    {
        _languages = languages;
        _builtInVoices = builtInVoices;
        _pronouncer = new Pronouncer(lexicon);
        _logger = logger;
    }

    /// <summary>Reads a request: a plain text is one utterance, in which lexicons have put their spoken forms.</summary>
    /// <exception cref="UnknownLanguageException">The model does not speak the language.</exception>
    /// <exception cref="SpeechMarkupException">The markup is not well-formed, asks for something impossible, or goes beyond a limit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such markup, or the speed is out of range.</exception>
    public IReadOnlyList<ScriptPart> Read(SpeechRequest request)
    {
        var style = new SpeechStyle(_languages.Require(request.Language), request.Voice, request.Speed);
        return request.Markup switch
        {
            TextMarkup.None => [new Utterance(_pronouncer.Apply(request.Text, style.Language, request.Lexicon, []), style.Language, style.Voice, style.Speed)],
            TextMarkup.Ssml => ReadSsml(request, style),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Markup, "There is no such markup."),
        };
    }

    private IReadOnlyList<ScriptPart> ReadSsml(SpeechRequest request, SpeechStyle style)
    {
        SpeedInterpolation.Require(request.Speed);
        using var source = new SsmlSource(request.Text);
        var script = new ScriptWriter((text, spoken, spared) => _pronouncer.Apply(text, spoken.Language, request.Lexicon, spared));
        new SsmlReader(source, _languages, new VoiceBook(request, _builtInVoices), script, _logger).Read(style);
        return script.Finish();
    }
}
