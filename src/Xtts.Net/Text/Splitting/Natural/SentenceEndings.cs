using System.Buffers;

namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>Decides whether a sentence ends behind a word.</summary>
/// <param name="abbreviations">What keeps its full stop in the language.</param>
internal sealed class SentenceEndings(LanguageAbbreviations abbreviations)
{
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDM");
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.-–/");

    /// <summary>Decides.</summary>
    /// <param name="word">What stands between spaces, marks around it included.</param>
    /// <param name="next">What comes behind the space.</param>
    /// <param name="leads">Whether the word begins a sentence or a line: a number there counts things that are listed.</param>
    public SentenceEnding Behind(ReadOnlySpan<char> word, ReadOnlySpan<char> next, bool leads)
    {
        var core = Brackets.WithoutClosers(word);
        if (core.IsEmpty) return SentenceEnding.None;
        bool closed = core.Length < word.Length, ellipsis = core[^1] == '…';
        if (!ellipsis && !IsFinalMark(core)) return SentenceEnding.None;

        var start = WordStarts.Of(next);
        if (core[^1] == '.' && !core.EndsWith("..")) return BehindFullStop(Brackets.WithoutOpeners(core[..^1]), start, closed, leads);
        bool goesOn = start == WordStart.Small && (closed || ellipsis || core[^1] == '.');
        return goesOn ? SentenceEnding.GoesOn : start == WordStart.Small ? SentenceEnding.Perhaps : SentenceEnding.Ends;
    }

    private SentenceEnding BehindFullStop(ReadOnlySpan<char> word, WordStart next, bool closed, bool leads)
    {
        if (!closed)
        {
            if (IsNumber(word)) return BehindNumber(word, next, leads);
            if (IsInitial(word) || abbreviations.BindsToNext(word) || (abbreviations.HasOrdinals && IsRoman(word))) return SentenceEnding.Abbreviation;
            if (word.Contains('.') || abbreviations.MayEndSentence(word)) return next is WordStart.Small or WordStart.Digit ? SentenceEnding.Abbreviation : SentenceEnding.Perhaps;
        }

        if (next != WordStart.Small) return SentenceEnding.Ends;
        return closed ? SentenceEnding.GoesOn : SentenceEnding.Perhaps;
    }

    private SentenceEnding BehindNumber(ReadOnlySpan<char> number, WordStart next, bool leads)
    {
        if (leads || next is WordStart.Small or WordStart.Digit) return SentenceEnding.Abbreviation;
        if (!abbreviations.HasOrdinals) return SentenceEnding.Ends;
        return abbreviations.OrdinalsPrecedeCapitals && number.Length <= 2 ? SentenceEnding.Abbreviation : SentenceEnding.Perhaps;
    }

    private static bool IsFinalMark(ReadOnlySpan<char> core) => Sentences.FinalMarks.Is(core[^CodePoints.LengthBefore(core, core.Length)..]);

    // Ranges and dates in numbers are like numbers: 1–5. osztály, 2024.03.
    private static bool IsNumber(ReadOnlySpan<char> word) => !word.IsEmpty && char.IsAsciiDigit(word[0]) && !word.ContainsAnyExcept(NumberMarks);

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && (char.IsUpper(word[0]) || char.IsLower(word[0]));

    private static bool IsRoman(ReadOnlySpan<char> word) => !word.IsEmpty && !word.ContainsAnyExcept(RomanDigits);
}
