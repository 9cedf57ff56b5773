namespace Xtts.Net.Text.Japanese.Romaji;

/// <summary>Japanese punctuation and what the reference writes for it.</summary>
internal static class Punctuation
{
    /// <summary>The mark for a word of punctuation; empty when it is left out.</summary>
    public static string Of(string mark) => mark switch
    {
        "。" => ".",
        "、" or "，" => ",",
        "？" => "?",
        "！" => "!",
        "「" or "」" or "『" or "』" => "\"",
        "：" => ":",
        "（" or "《" => "(",
        "）" or "》" => ")",
        "【" => "[",
        "】" => "]",
        "・" => "/",
        _ => "",
    };
}
