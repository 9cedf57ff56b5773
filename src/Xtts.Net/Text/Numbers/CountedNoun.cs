namespace Xtts.Net.Text.Numbers;

/// <summary>An Arabic noun in the forms that go with numbers.</summary>
/// <param name="One">One, and whole hundreds.</param>
/// <param name="Two">Two.</param>
/// <param name="Few">Three to ten.</param>
/// <param name="Many">Eleven to ninety-nine.</param>
internal sealed record CountedNoun(string One, string Two, string Few, string Many)
{
    /// <summary>The form for a number's last two digits.</summary>
    public string For(int lastTwoDigits) => lastTwoDigits switch
    {
        2 => Two,
        >= 3 and <= 10 => Few,
        > 10 => Many,
        _ => One,
    };
}
