namespace Xtts.Net.Text.Reading;

/// <summary>A noun that is counted, in the forms that go with numbers.</summary>
/// <param name="One">One of it.</param>
/// <param name="Two">Two of it.</param>
/// <param name="Few">A few of it.</param>
/// <param name="Many">Many of it.</param>
/// <param name="Part">Behind a number with decimals.</param>
/// <param name="Gender">Its gender.</param>
internal sealed record Noun(string One, string Two, string Few, string Many, string Part, Gender Gender)
{
    /// <summary>A noun with the same form everywhere.</summary>
    public static Noun Same(string form, Gender gender = Gender.Masculine) => new(form, form, form, form, form, gender);

    /// <summary>A noun with a singular and a plural.</summary>
    public static Noun Plural(string one, string many, Gender gender = Gender.Masculine) => new(one, many, many, many, many, gender);

    /// <summary>A Slavic noun: one, two to four, five and more, and part of one.</summary>
    public static Noun Slavic(string one, string few, string many, string part, Gender gender = Gender.Masculine) => new(one, few, few, many, part, gender);

    /// <summary>An Arabic noun: one, two, three to ten, eleven and more.</summary>
    public static Noun Arabic(string one, string two, string few, string many, Gender gender = Gender.Masculine) => new(one, two, few, many, one, gender);

    /// <summary>The form for a number.</summary>
    public string In(NumberForm form) => form switch
    {
        NumberForm.One => One,
        NumberForm.Two => Two,
        NumberForm.Few => Few,
        NumberForm.Part => Part,
        _ => Many,
    };

    /// <summary>The noun with something before and behind each form.</summary>
    public Noun With(string before, string behind = "") =>
        new(before + One + behind, before + Two + behind, before + Few + behind, before + Many + behind, before + Part + behind, Gender);
}
