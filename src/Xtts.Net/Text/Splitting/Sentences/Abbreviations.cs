namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>What keeps its full stop, or its apostrophe, as one token.</summary>
internal static class Abbreviations
{
    /// <summary>In every language: a single small letter.</summary>
    public static IReadOnlyList<string> AnyLanguage { get; } =
    [
        "a.", "b.", "c.", "d.", "e.", "f.", "g.", "h.", "i.", "j.", "k.", "l.", "m.", "n.", "o.", "p.", "q.", "r.", "s.", "t.", "u.", "v.", "w.", "x.", "y.",
        "z.", "ä.", "ö.", "ü.",
    ];

    /// <summary>Under the English rules, which most languages share.</summary>
    public static IReadOnlyList<string> English { get; } =
    [
        "Adm.", "Ak.", "Ala.", "Apr.", "Ariz.", "Ark.", "Aug.", "Bros.", "Calif.", "Co.", "Colo.", "Conn.", "Corp.", "D.C.", "Dec.", "Del.", "Dr.", "E.G.",
        "E.g.", "Feb.", "Fla.", "Ga.", "Gen.", "Gov.", "I.E.", "I.e.", "Ia.", "Id.", "Ill.", "Inc.", "Ind.", "Jan.", "Jr.", "Jul.", "Jun.", "Kan.", "Kans.",
        "Ky.", "La.", "Ltd.", "Mar.", "Mass.", "Md.", "Messrs.", "Mich.", "Minn.", "Miss.", "Mo.", "Mont.", "Mr.", "Mrs.", "Ms.", "Mt.", "N.C.", "N.D.",
        "N.H.", "N.J.", "N.M.", "N.Y.", "Neb.", "Nebr.", "Nev.", "Nov.", "Oct.", "Okla.", "Ore.", "Pa.", "Ph.D.", "Prof.", "Rep.", "Rev.", "S.C.", "Sen.",
        "Sep.", "Sept.", "St.", "Tenn.", "Va.", "Wash.", "Wis.", "a.m.", "co.", "e.g.", "i.e.", "p.m.", "v.s.", "vs.",
    ];

    /// <summary>Under the English rules, words that start with an apostrophe: after a final mark they start the next sentence, where a quote would stay behind.</summary>
    public static IReadOnlyList<string> EnglishApostrophes { get; } =
    [
        "'bout", "'Cause", "'cause", "'Cos", "'cos", "'Coz", "'coz", "'Cuz", "'cuz", "'d", "'em", "'ll", "'nuff", "'re", "'S", "'s", "‘S", "‘s", "’S", "’s",
        "and/or", "w/o",
    ];

    /// <summary>In Spanish.</summary>
    public static IReadOnlyList<string> Spanish { get; } =
    [
        "aprox.", "dna.", "dpto.", "ej.", "esq.", "pág.", "p.ej.", "Ud.", "Vd.", "Uds.", "Vds.", "vol.", "12m.", "a.C.", "a.J.C.", "d.C.", "d.J.C.", "apdo.",
        "Av.", "Avda.", "Cía.", "Dr.", "Dra.", "EE.UU.", "Ee.Uu.", "EE. UU.", "Ee. Uu.", "etc.", "fig.", "Gob.", "Gral.", "Ing.", "J.C.", "km/h", "Lic.",
        "m.n.", "núm.", "P.D.", "Prof.", "Profa.", "q.e.p.d.", "Q.E.P.D.", "S.A.", "S.L.", "S.R.L.", "s.s.s.", "Sr.", "Sra.", "Srta.", "n°", "°C",
    ];

    /// <summary>In Arabic.</summary>
    public static IReadOnlyList<string> Arabic { get; } =
    [
        "ق.م", "ب. م", ".م", ".هـ", ".ت", "م. س", "م. ن", "د.", "أ.د", "أ.", "ب.", "ت.", "ص.ب",
    ];

    /// <summary>Hours of the clock with a period of the day, such as <c>5p.m.</c></summary>
    public static IEnumerable<string> Hours { get; } = [.. Enumerable.Range(1, 12).SelectMany(hour => new[] { $"{hour}a.m.", $"{hour}p.m.", $"{hour}am", $"{hour}pm" })];
}
