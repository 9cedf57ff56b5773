using System.Text;
using System.Xml;
using Microsoft.Extensions.Logging;
using Xtts.Net.Logging;
using Xtts.Net.Synthesis;
using Xtts.Net.Synthesis.Scripts;
using Xtts.Net.Voices;

namespace Xtts.Net.Text.Markup;

/// <summary>Reads a subset of SSML 1.1 (W3C Recommendation of 7 September 2010) into a script. One instance per document.</summary>
/// <remarks>
/// Elements that are not of the subset are left out and their content is spoken, as the recommendation asks of a processor that does not know them; they are logged once each,
/// by names that SSML has: what a document makes up itself may be private.
/// </remarks>
internal sealed class SsmlReader
{
    private readonly LanguageSet _languages;
    private readonly VoiceBook _voices;
    private readonly ScriptWriter _script;
    private readonly ILogger _logger;
    private readonly SsmlSource _source;
    private readonly Stack<SsmlScope> _scopes = new();
    private readonly HashSet<string> _ignored = new(StringComparer.Ordinal);
    private readonly StringBuilder _gathered = new();
    private SayAs _sayAs;
    private TimeSpan _paused;

    /// <param name="source">The document.</param>
    /// <param name="languages">The languages that the model speaks.</param>
    /// <param name="voices">The voices that the document may name.</param>
    /// <param name="script">Takes what is said.</param>
    /// <param name="logger">Is told of what is ignored.</param>
    public SsmlReader(SsmlSource source, LanguageSet languages, VoiceBook voices, ScriptWriter script, ILogger logger)
    {
        _source = source;
        _languages = languages;
        _voices = voices;
        _script = script;
        _logger = logger;
    }

    /// <summary>Reads the whole document.</summary>
    /// <param name="style">How it is said where it does not say so itself.</param>
    /// <exception cref="SpeechMarkupException">The document is not well-formed, asks for something impossible, or goes beyond a limit.</exception>
    public void Read(SpeechStyle style)
    {
        _scopes.Push(new SsmlScope(SsmlElement.Spoken, style));
        while (_source.Read() is { } node)
        {
            switch (node)
            {
                case XmlNodeType.Element:
                    bool closed = _source.IsClosed;
                    Open();
                    if (closed) Close();
                    break;
                case XmlNodeType.EndElement:
                    Close();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    Say(_source.Text);
                    break;
            }
        }
    }

    private void Say(string text)
    {
        var scope = _scopes.Peek();
        if (scope.Element == SsmlElement.Gathered) _gathered.Append(text);
        else if (scope.Element != SsmlElement.Silent) _script.Write(text, scope.Style);
    }

    private void Open()
    {
        if (_scopes.Count > SsmlLimits.MostNested) throw _source.Wrong($"elements are nested deeper than {SsmlLimits.MostNested}. Write the text with fewer levels.");
        string name = _source.Name;
        if (_scopes.Count == 1 && name != "speak") throw _source.Wrong("a document begins with <speak>. Write <speak>…</speak> around it.", $"<{name}>");
        var outer = _scopes.Peek();
        if (outer.Element is SsmlElement.Silent or SsmlElement.Gathered)
        {
            _scopes.Push(outer);
            return;
        }

        var style = outer.Style with { Language = Language(outer.Style.Language) };
        switch (name)
        {
            case "speak":
                Push(SsmlElement.Spoken, style);
                break;
            case "p" or "s":
                _script.EndSentence();
                Push(SsmlElement.Sentence, style);
                break;
            case "break":
                Pause();
                Push(SsmlElement.Spoken, style);
                break;
            case "sub":
                _script.WriteSpared(_source.Required("alias", "<sub alias=\"what to say\">as written</sub>"), style);
                Push(SsmlElement.Silent, style);
                break;
            case "say-as":
                _sayAs = new SayAs(_source.Required("interpret-as", "<say-as interpret-as=\"ordinal\">3</say-as>"), _source.Attribute("format"));
                Push(SsmlElement.Gathered, style);
                break;
            case "lang":
                _source.Required("xml:lang", "<lang xml:lang=\"de\">auf Deutsch</lang>");
                Push(SsmlElement.Spoken, style);
                break;
            case "voice":
                Push(SsmlElement.Spoken, style with { Voice = Voice(style) });
                break;
            case "prosody":
                Push(SsmlElement.Spoken, style with { Speed = Speed(style) });
                break;
            case "metadata" or "desc":
                Push(SsmlElement.Silent, style);
                break;
            default:
                Ignore(SsmlVocabulary.Has(name) ? $"<{name}>" : "an element that SSML 1.1 does not have");
                Push(SsmlElement.Spoken, style);
                break;
        }
    }

    private void Push(SsmlElement element, SpeechStyle style) => _scopes.Push(new SsmlScope(element, style));

    private void Close()
    {
        var scope = _scopes.Pop();
        if (scope.Element == SsmlElement.Sentence) _script.EndSentence();
        if (scope.Element != SsmlElement.Gathered || _scopes.Peek().Element == SsmlElement.Gathered) return;
        string text = _gathered.ToString();
        _gathered.Clear();
        if (_sayAs.Read(text, scope.Style.Language) is { } words) _script.WriteReading(words, scope.Style);
        else _script.Write(text, scope.Style);
    }

    private void Pause()
    {
        var length = BreakLength.Medium;
        if (_source.Attribute("time") is { } time)
            length = BreakLength.OfTime(time) ?? throw _source.Wrong("the time of a break cannot be read. Write it in seconds or milliseconds: 1.5s, 500ms.", time);
        else if (_source.Attribute("strength") is { } strength)
            length = BreakLength.OfStrength(strength) ?? throw _source.Wrong("the strength of a break is not known. There are none, x-weak, weak, medium, strong and x-strong.", strength);
        if (length > SsmlLimits.LongestPause) throw _source.Wrong($"a break has at most {SsmlLimits.LongestPause.TotalSeconds} seconds. Write several in a row for a longer pause.");
        _paused += length;
        if (_paused > SsmlLimits.LongestPauses) throw _source.Wrong($"all breaks of a document together have at most {SsmlLimits.LongestPauses.TotalMinutes} minutes. Speak it in parts.");
        _script.Pause(length);
    }

    private LanguageTag Language(LanguageTag outer)
    {
        if (_source.Attribute("xml:lang") is not { } tag || string.IsNullOrWhiteSpace(tag)) return outer;
        try
        {
            return _languages.Require(tag);
        }
        catch (UnknownLanguageException)
        {
            throw _source.Wrong($"the model does not know the language. It knows: {string.Join(", ", _languages.Names)}.", tag);
        }
    }

    private Voice Voice(SpeechStyle style)
    {
        if (_source.Attribute("name") is { } name) return _voices.Find(name.Trim()) ?? throw _source.Wrong(_voices.Explain(name.Trim()), name);
        Ignore("<voice> without a name");
        return style.Voice;
    }

    private double Speed(SpeechStyle style)
    {
        foreach (string other in (string[])["pitch", "contour", "range", "duration", "volume"])
        {
            if (_source.Attribute(other) is not null) Ignore($"the {other} of <prosody>");
        }

        if (_source.Attribute("rate") is not { } rate) return style.Speed;
        double speed = style.Speed * SpeakingRate.Parse(rate)
            ?? throw _source.Wrong("the rate of a prosody element cannot be read. Write x-slow, slow, medium, fast, x-fast, a factor such as 1.2, or a change such as -10%.", rate);
        return speed is >= SpeedInterpolation.SlowestSpeed and <= SpeedInterpolation.FastestSpeed
            ? speed
            : throw _source.Wrong($"the rate makes the speed here {speed:0.###} times that of the model; it must lie between {SpeedInterpolation.SlowestSpeed} and {SpeedInterpolation.FastestSpeed}.", rate);
    }

    private void Ignore(string what)
    {
        if (_ignored.Add(what)) _logger.MarkupIgnored(what, _source.Line);
    }
}
