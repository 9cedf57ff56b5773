using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation;
using Xtts.Net.Fuzzing.Mutation.Markup;
using Xtts.Net.Fuzzing.Seeds;
using Xtts.Net.Synthesis;
using Xtts.Net.Synthesis.Scripts;
using Xtts.Net.Text;
using Xtts.Net.Text.Markup;
using Xtts.Net.Text.Tokenization;
using Xtts.Net.Voices;

namespace Xtts.Net.Fuzzing.Targets;

/// <summary>A text in SSML: whatever is accepted has utterances that say something, speeds that a model can have, and silences within the limits.</summary>
internal sealed class SsmlTarget : IFuzzTarget
{
    private static readonly Voice Anna = new("Anna", [0f], [0f]), Bela = new("Béla", [0f], [0f]);
    private static readonly LanguageSet Languages = new(["en", "hu", "zh-cn"], BpeTokenizer.Parse(SeedGoldens.Vocabularies[^1], "vocab.json"));
    private static readonly ScriptReader Reader = new(Languages, new Dictionary<string, Voice> { ["Ana Florence"] = Bela }, [new("mondat", "x")], NullLogger.Instance);

    /// <inheritdoc/>
    public string Name => "ssml";

    /// <inheritdoc/>
    public IReadOnlyList<byte[]> Seeds => SeedTexts.Ssml;

    /// <inheritdoc/>
    public IReadOnlyList<IMutator> Mutators { get; } = [new MarkupMutator()];

    /// <inheritdoc/>
    public void Use(byte[] content)
    {
        var request = new SpeechRequest
        {
            Text = Encoding.UTF8.GetString(content), Markup = TextMarkup.Ssml, Voice = Anna, Language = "hu", Voices = new Dictionary<string, Voice> { ["narrator"] = Bela },
        };
        var silence = TimeSpan.Zero;
        foreach (var part in Reader.Read(request))
        {
            if (part is Pause pause) silence += pause.Length;
            else if (part is Utterance utterance) Check(utterance);
        }

        if (silence < TimeSpan.Zero || silence > SsmlLimits.LongestPauses) throw new BrokenPromiseException($"all pauses together have {silence.TotalSeconds} s");
    }

    /// <inheritdoc/>
    public bool Documents(Exception exception) => exception is SpeechMarkupException;

    private static void Check(Utterance utterance)
    {
        if (string.IsNullOrWhiteSpace(utterance.Text)) throw new BrokenPromiseException("an utterance has no text");
        if (!(utterance.Speed is >= 0.05 and <= 20)) throw new BrokenPromiseException($"an utterance has the speed {utterance.Speed}");
    }
}
