using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Synthesis;
using Xtts.Net.Synthesis.Scripts;
using Xtts.Net.Text;
using Xtts.Net.Text.Markup;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Text.Markup;

/// <summary>Reads SSML with a few voices and writes the script that it makes in short.</summary>
internal static class SsmlScripts
{
    private static readonly LanguageSet Languages = new(
        ["en", "es", "fr", "de", "it", "pt", "pl", "tr", "ru", "nl", "cs", "ar", "zh-cn", "hu", "ko", "ja", "hi"],
        TextGoldens.Tokenizer);

    /// <summary>The voice of requests.</summary>
    public static Voice Anna { get; } = Make("Anna");

    /// <summary>A request in Hungarian.</summary>
    public static SpeechRequest Request(string ssml) => new()
    {
        Text = ssml, Voice = Anna, Language = "hu", Markup = TextMarkup.Ssml, Voices = new Dictionary<string, Voice> { ["narrator"] = Make("Béla"), ["Cili"] = Make("Cecília") },
    };

    /// <summary>The parts of a document.</summary>
    public static IReadOnlyList<ScriptPart> Parts(SpeechRequest request, ILogger? logger = null)
    {
        var builtIn = new Dictionary<string, Voice> { ["Ana Florence"] = Make("Ana Florence") };
        return new ScriptReader(Languages, builtIn, null, logger ?? NullLogger.Instance).Read(request);
    }

    /// <summary>Utterances as <c>[hu Anna 1] text</c>, without what is as the request says, and pauses in milliseconds.</summary>
    public static IReadOnlyList<string> Read(SpeechRequest request) => [.. Parts(request).Select(Describe)];

    /// <summary>The script of what stands inside a <c>speak</c> element.</summary>
    public static IReadOnlyList<string> Read(string content) => Read(Request($"<speak>{content}</speak>"));

    private static string Describe(ScriptPart part)
    {
        if (part is Pause pause) return string.Create(CultureInfo.InvariantCulture, $"{pause.Length.TotalMilliseconds} ms");
        var utterance = (Utterance)part;
        string style = string.Create(
            CultureInfo.InvariantCulture,
            $"{(utterance.Language.Language == "hu" ? "" : utterance.Language.Language)} {(utterance.Voice == Anna ? "" : utterance.Voice.Name)} {(utterance.Speed == 1 ? "" : utterance.Speed)}");
        style = string.Join(' ', style.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return style.Length == 0 ? utterance.Text : $"[{style}] {utterance.Text}";
    }

    private static Voice Make(string name) => new(name, new float[32], new float[16]);
}
