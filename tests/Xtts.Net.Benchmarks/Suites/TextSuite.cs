using System.Text;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Text;
using Xtts.Net.Text.Splitting;
using Xtts.Net.Text.Splitting.Natural;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>The text front end: loading a vocabulary of the released size, cleaning and tokenising, and a text of ten million characters.</summary>
/// <remarks>Rates are bytes of UTF-8 by second of processor time, so that other work on the machine does not count.</remarks>
internal static class TextSuite
{
    /// <summary>Verb of the process that measures the first loading.</summary>
    public const string Verb = "measure-vocabulary";

    private const int Characters = 500_000, Runs = 5, Loads = 21, Processes = 5, GrowthRuns = 3, WarmUps = 4;
    private const double LeastBytesPerSecond = 5e6, MostBytesPerCharacter = 40, MostSecondsToLoad = 0.05, MostGrowth = 1.5;

    /// <summary>Measures.</summary>
    /// <param name="vocabulary">A vocabulary of the released size.</param>
    public static IEnumerable<Figure> Run(string vocabulary)
    {
        foreach (var figure in Loading(vocabulary)) yield return figure;
        var tokenizer = BpeTokenizer.Read(vocabulary);
        foreach (var (language, text) in Texts(Characters))
        {
            foreach (var mode in Enum.GetValues<NormalizationMode>())
            {
                foreach (var figure in CleaningAndTokenising(text, language, mode, tokenizer)) yield return figure;
            }

            yield return Rate($"  {language}: splitting alone", text, () => new NaturalSplitter().Split(text, LanguageTag.Parse(language), CharacterLimits.Of(LanguageTag.Parse(language))).Sum(segment => segment.Length)).Figure;
        }

        yield return Growth(tokenizer);
    }

    /// <summary>The work of the fresh process: loads a vocabulary for the first time.</summary>
    public static void Measure(string vocabulary)
    {
        var load = new OtherLoad();
        FreshProcess.Report("seconds", ProcessorSeconds(() => BpeTokenizer.Read(vocabulary).VocabularySize));
        FreshProcess.Report(load);
    }

    private static IEnumerable<(string Language, string Text)> Texts(int characters) =>
        [("en", SyntheticText.English().Make(characters)), ("hu", SyntheticText.Hungarian().Make(characters))];

    private static IEnumerable<Figure> Loading(string vocabulary)
    {
        Sample first = new(), again = new();
        var runs = QuietRun<IReadOnlyDictionary<string, double>>.Collect(Processes, () => FreshProcess.RunQuiet(Verb, vocabulary));
        foreach (var report in runs.Kept) first.Add(report["seconds"]);
        for (int i = 0; i < Loads + WarmUps; i++)
        {
            double seconds = ProcessorSeconds(() => BpeTokenizer.Read(vocabulary).VocabularySize);
            if (i >= WarmUps) again.Add(seconds);
        }

        yield return Figure.Limited("load a vocabulary of 6681 entries, 8532 merges", Milliseconds(again.Median), Milliseconds(again.Minimum), Milliseconds(MostSecondsToLoad), again.Median < MostSecondsToLoad)
            with { Runs = $"{Loads} runs" };
        yield return Figure.Information("  first in a process, code not yet compiled", Milliseconds(first.Median), Milliseconds(first.Minimum)) with { Runs = runs.Account };
    }

    private static IEnumerable<Figure> CleaningAndTokenising(string text, string language, NormalizationMode mode, BpeTokenizer tokenizer)
    {
        TextSegmenter both = new(tokenizer, int.MaxValue), cleaning = new(null);
        string[] segments = [.. new NaturalSplitter().Split(text, LanguageTag.Parse(language), CharacterLimits.Of(LanguageTag.Parse(language)))];
        var (figure, bytesPerSecond, allocated) = Rate(
            $"cleaning and tokenising, {language}, {mode.ToString().ToLowerInvariant()}", text, () => segments.Sum(segment => both.Segment(segment, language, mode, SplittingMode.None).Sum(made => made.Ids.Length)));
        yield return figure with { Limit = $"> {LeastBytesPerSecond / 1e6:F0} MB/s", IsMet = bytesPerSecond > LeastBytesPerSecond };
        yield return Figure.Limited("  allocated for a character", $"{allocated:F1} bytes", "", $"< {MostBytesPerCharacter:F0} bytes", allocated < MostBytesPerCharacter);
        yield return Rate("  cleaning alone", text, () => segments.Sum(segment => cleaning.Segment(segment, language, mode, SplittingMode.None).Sum(made => made.Cleaned.Length))).Figure;
    }

    // Ten times the text takes ten times as long.
    private static Figure Growth(BpeTokenizer tokenizer)
    {
        var segmenter = new TextSegmenter(tokenizer);
        string large = SyntheticText.Hungarian().Make(10_000_000), small = large[..1_000_000];
        double Speak(string text) => ProcessorSeconds(() => segmenter.Segment(text, "hu").Sum(segment => segment.Ids.Length));
        Speak(small);
        Sample ofSmall = new(), ofLarge = new();
        for (int i = 0; i < GrowthRuns; i++)
        {
            ofSmall.Add(Speak(small));
            ofLarge.Add(Speak(large));
        }

        double growth = ofLarge.Median / ofSmall.Median / 10;
        return Figure.Limited(
            "10 million characters of hu to segments and ids, natural", $"{ofLarge.Median:F2} s", $"{ofLarge.Minimum:F2} s", $"< {MostGrowth:F1} times as long by the character as 1 million", growth < MostGrowth)
            with { Ratio = $"{growth:F2}", Runs = $"{GrowthRuns} runs" };
    }

    private static (Figure Figure, double BytesPerSecond, double AllocatedByCharacter) Rate(string name, string text, Func<long> work)
    {
        for (int i = 0; i < WarmUps; i++) work();       // until the code is compiled for good
        double bytes = Encoding.UTF8.GetByteCount(text);
        Sample seconds = new();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < Runs; i++) seconds.Add(ProcessorSeconds(work));
        double allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Runs / text.Length;
        string Megabytes(double time) => $"{bytes / time / 1e6:F1} MB/s";
        return (Figure.Information(name, Megabytes(seconds.Median), Megabytes(seconds.Minimum)) with { Runs = $"{Runs} runs" }, bytes / seconds.Median, allocated);
    }

    private static double ProcessorSeconds(Func<long> work)
    {
        var start = Environment.CpuUsage.TotalTime;
        if (work() <= 0) throw new InvalidOperationException("The front end gave nothing.");
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static string Milliseconds(double seconds) => $"{1e3 * seconds:F1} ms";
}
