namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>Identifies what a request sounds like: equal fingerprints, equal audio, if it is reproducible.</summary>
/// <param name="Value">Hash over the text, everything that matters in the options, the voice's values and the model's identity; does not tell the text.</param>
/// <param name="IsReproducible">Whether the same request sounds the same every time: it has a seed, or is greedy.</param>
public readonly record struct SpeechFingerprint(string Value, bool IsReproducible);
