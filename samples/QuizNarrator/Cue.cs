namespace QuizNarrator;

/// <summary>An entry of the cue sheet: where a wave lies in the joined file, and what it was made of.</summary>
/// <param name="File">Name of the wave.</param>
/// <param name="Start">Where it starts in the joined file, in seconds.</param>
/// <param name="Length">How long it is, in seconds.</param>
/// <param name="Text">What is said.</param>
/// <param name="Sha256">Hash of the wave: a file with another one is not what was spoken.</param>
/// <param name="MadeOf">Hash over text, language, model, clips and seed: a wave with another one is spoken anew.</param>
internal sealed record Cue(string File, double Start, double Length, string Text, string Sha256, string MadeOf);
