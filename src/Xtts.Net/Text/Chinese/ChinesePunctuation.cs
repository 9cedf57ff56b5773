using System.Buffers;
using System.Text;

namespace Xtts.Net.Text.Chinese;

/// <summary>Marks that are heard as a short pause.</summary>
internal static class ChinesePunctuation
{
    private const string Wide = "！？｡。＂＃＄％＆＇（）＊＋，－／：；＜＝＞＠［＼］＾＿｀｛｜｝～｟｠｢｣､、〃《》「」『』【】〔〕〖〗〘〙〚〛〜〝〞〟〰〾〿–—‘’‛“”„‟…‧﹏·〈〉-";
    private const string Ascii = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static readonly SearchValues<char> All = SearchValues.Create(Wide + Ascii);

    /// <summary>The text with a comma for every mark.</summary>
    public static string ToCommas(string text)
    {
        if (!text.AsSpan().ContainsAny(All)) return text;
        var result = new StringBuilder(text);
        for (int i = 0; i < result.Length; i++)
        {
            if (All.Contains(result[i])) result[i] = ',';
        }

        return result.ToString();
    }
}
