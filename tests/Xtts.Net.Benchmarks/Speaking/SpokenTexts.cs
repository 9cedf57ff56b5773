namespace Xtts.Net.Benchmarks.Speaking;

/// <summary>Texts whose number of segments is known: sentences of which no two fit into one segment, each about ten seconds long.</summary>
internal static class SpokenTexts
{
    /// <summary>Language of the texts.</summary>
    public const string Language = "en";

    /// <summary>A short sentence: what somebody waits for.</summary>
    public const string Short = "Good morning, how are you today?";

    private static readonly string[] Sentences =
    [
        "The old ferry left the harbour a little before sunrise, and the few people who stood on the deck watched the lights of the town until they could not be told from the stars.",
        "Nobody at the station knew when the next train would come, so we bought two cups of coffee and sat down beside the window to look at the rain that ran down the glass.",
        "Every autumn the river rises above the lower meadows, and for some weeks the farmers have to take the long way round over the stone bridge to bring their milk to market.",
        "She had learned to read from the labels of jars and boxes in her grandmother's shop, and long before she went to school she could tell where all of them had come from.",
        "When the orchestra had tuned its instruments there was a moment of silence in the hall, in which one could hear somebody far behind unwrap a sweet as slowly as possible.",
        "The letter had been on its way for eleven years, and by the time it was put into the right box neither the street nor the name of the country was what it said any more.",
        "Whoever walks through the forest in early spring will find more kinds of birds at the edge of the clearing than in all of the tall and quiet parts that lie beyond it.",
        "They measured the length of the shadow at noon on every first day of the month, wrote it down in a small green book, and after a year they knew how high the tower was.",
    ];

    /// <summary>A text of so many segments, 1 to 8.</summary>
    public static string Of(int segments) => string.Join(' ', Sentences.Take(segments));
}
