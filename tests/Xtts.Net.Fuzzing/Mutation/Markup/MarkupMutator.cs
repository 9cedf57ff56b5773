using System.Text;
using System.Text.RegularExpressions;
using Xtts.Net.Fuzzing.Cases;

namespace Xtts.Net.Fuzzing.Mutation.Markup;

/// <summary>Changes a document of XML by its tags and texts: left out, doubled, exchanged, nested, with other values and with what XML does not allow.</summary>
internal sealed partial class MarkupMutator : IMutator
{
    private static readonly string[] Inserted =
    [
        "<break/>", "<break time='9s'/>", "<break time='1e9s'/>", "<s>", "</s>", "<p>a</p>", "<voice name='NARRATOR'>b</voice>", "<prosody rate='0.1'>", "</prosody>", "<say-as interpret-as='cardinal'>", "</say-as>",
        "<lang xml:lang='de'>", "</lang>", "<sub alias=''/>", "&amp;", "&", "&#x110000;", "&#0;", "&x;", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE speak [<!ENTITY x 'y'>]>", "<?z?>", "\0", "\uFFFF", " ", "...",
    ];

    private static readonly string[] Values = ["", "-1", "0", "5", "10s", "9999s", "0.5ms", "NaN", "1e400%", "-100%", "x-slow", "hu", "xx", "zh-CN", "narrator", "nobody", "ordinal", "characters", "date", "time", "dmy", "<", "&lt;", "&"];

    /// <inheritdoc/>
    public byte[]? Mutate(byte[] content, CaseRandom random)
    {
        string text = Encoding.UTF8.GetString(content);
        var parts = Parts().Matches(text);
        if (parts.Count == 0) return null;
        var part = random.Pick((IReadOnlyList<Match>)parts);
        return Encoding.UTF8.GetBytes(random.Below(7) switch
        {
            0 => text.Remove(part.Index, part.Length),
            1 => text.Insert(part.Index, part.Value),
            2 => text.Insert(part.Index, random.Pick((IReadOnlyList<Match>)parts).Value),
            3 => text.Insert(part.Index, random.Pick(Inserted)),
            4 => Nested(text, part, random),
            _ => ValueReplaced(text, random),
        });
    }

    private static string Nested(string text, Match part, CaseRandom random)
    {
        int depth = 1 << random.Below(10);
        return text.Insert(part.Index, string.Concat(Enumerable.Repeat("<w>", depth)) + (random.OneIn(4) ? "" : string.Concat(Enumerable.Repeat("</w>", depth))));
    }

    private static string ValueReplaced(string text, CaseRandom random)
    {
        var values = Value().Matches(text);
        if (values.Count == 0) return text + random.Pick(Inserted);
        var value = random.Pick((IReadOnlyList<Match>)values);
        return text.Remove(value.Index, value.Length).Insert(value.Index, $"=\"{random.Pick(Values)}\"");
    }

    [GeneratedRegex("<[^<>]*>|[^<>]+")]
    private static partial Regex Parts();

    [GeneratedRegex("=\"[^\"<>]*\"")]
    private static partial Regex Value();
}
