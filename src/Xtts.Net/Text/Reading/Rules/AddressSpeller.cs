namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Says an address part by part: words as words, what cannot be one letter by letter, digits one by one.</summary>
internal sealed class AddressSpeller(LanguageReader reader)
{
    /// <summary>The address in words.</summary>
    public string Speak(ReadOnlySpan<char> address)
    {
        address = address.TrimEnd('/');
        var words = new List<string>();
        for (int at = 0; at < address.Length;)
        {
            int end = at;
            if (char.IsLetter(address[at]))
            {
                while (end < address.Length && char.IsLetter(address[end])) end++;
                words.Add(Letters(address[at..end].ToString()));
            }
            else if (char.IsAsciiDigit(address[at]))
            {
                while (end < address.Length && char.IsAsciiDigit(address[end])) end++;
                words.Add(end - at <= 4 ? reader.Cardinal(address[at..end]) : reader.Digits(address[at..end]));
            }
            else
            {
                end++;
                if (Sign(address[at]) is { Length: > 0 } word) words.Add(word);
            }

            at = end;
        }

        return string.Join(' ', words);
    }

    private string Letters(string letters) => letters.Length > 1 && Pronounceability.HasNoVowel(letters) ? reader.Characters(letters) : letters;

    private string? Sign(char sign) => sign switch
    {
        '.' => reader.Signs.Dot,
        '@' => reader.Signs.At,
        '/' => reader.Signs.Slash,
        '-' => reader.Signs.Hyphen,
        '_' => reader.Signs.Underscore,
        ':' => reader.Signs.Colon,
        '&' => reader.Signs.Ampersand,
        '=' => reader.Signs.EqualTo,
        '+' => reader.Signs.Plus,
        '#' => reader.Signs.Hash,
        '%' => reader.Signs.Percent,
        _ => null,
    };
}
