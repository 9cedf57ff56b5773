namespace Xtts.Net.Generation;

/// <summary>The model's scores are no numbers, so no code can be chosen.</summary>
public sealed class InvalidScoresException : BackendException
{
    internal InvalidScoresException(int step, string what)
        : base($"The model gave {what} for code {step} of a segment. Its weights are damaged, or their numbers overflow in the chosen precision: " +
               "check the checkpoint, and if the backend runs in half precision, choose single precision.") => Step = step;

    /// <summary>How many codes of the segment had been chosen before.</summary>
    public int Step { get; }
}
