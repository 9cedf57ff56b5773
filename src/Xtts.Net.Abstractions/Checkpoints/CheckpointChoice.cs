using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Xtts.Net.Checkpoints;

/// <summary>Which checkpoint of a training run is meant: the best, the latest, the one of a step, or the one of a name. Immutable.</summary>
public sealed record CheckpointChoice
{
    private const string BestWord = "best", LatestWord = "latest";

    private CheckpointChoice(string text) => Text = text;

    /// <summary>The checkpoint with the lowest recorded loss, of those that the trainer called best.</summary>
    public static CheckpointChoice Best { get; } = new(BestWord);

    /// <summary>The checkpoint with the highest step.</summary>
    public static CheckpointChoice Latest { get; } = new(LatestWord);

    /// <summary>The choice as <see cref="Parse"/> reads it.</summary>
    public string Text { get; }

    /// <summary>The step, when a step was chosen.</summary>
    public long? Step { get; private init; }

    /// <summary>The file name, when a name was chosen.</summary>
    public string? FileName { get; private init; }

    /// <summary>The checkpoint of a step.</summary>
    /// <param name="step">Optimizer steps taken.</param>
    public static CheckpointChoice AtStep(long step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        return new CheckpointChoice(step.ToString(CultureInfo.InvariantCulture)) { Step = step };
    }

    /// <summary>The checkpoint of a file name.</summary>
    /// <param name="fileName">Name of a file in the run's folder; it names no other folder.</param>
    /// <exception cref="ArgumentException">It is no file name.</exception>
    public static CheckpointChoice Named(string fileName) =>
        IsFileName(fileName) ? new CheckpointChoice(fileName) { FileName = fileName } : throw new ArgumentException($"'{fileName}' is no file name.", nameof(fileName));

    /// <summary>Reads a choice: <c>best</c>, <c>latest</c>, a step such as <c>2735</c>, or a file name.</summary>
    /// <param name="text">The choice.</param>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static CheckpointChoice Parse(string text) =>
        TryParse(text, out var choice) ? choice : throw new FormatException($"'{text}' chooses no checkpoint. Say 'best', 'latest', a step such as '2735', or a file name without a folder.");

    /// <summary>Reads a choice: <c>best</c>, <c>latest</c>, a step such as <c>2735</c>, or a file name.</summary>
    /// <param name="text">The choice.</param>
    /// <param name="choice">What was read.</param>
    /// <returns>Whether it is one of these.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CheckpointChoice? choice)
    {
        choice = text?.Trim() switch
        {
            null or "" => null,
            var word when word.Equals(BestWord, StringComparison.OrdinalIgnoreCase) => Best,
            var word when word.Equals(LatestWord, StringComparison.OrdinalIgnoreCase) => Latest,
            var number when long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long step) => AtStep(step),
            var name when IsFileName(name) => Named(name),
            _ => null,
        };
        return choice is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // Separators of all systems: a run may be chosen from on another system than it was written on.
    private static bool IsFileName([NotNullWhen(true)] string? name) => !string.IsNullOrWhiteSpace(name) && name is not ("." or "..") && name.AsSpan().IndexOfAny("/\\:\0") < 0;
}
