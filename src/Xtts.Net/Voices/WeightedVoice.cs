namespace Xtts.Net.Voices;

/// <summary>A voice and how much of it goes into a blend.</summary>
/// <param name="Voice">The voice.</param>
/// <param name="Weight">Its weight, 0 or more; only the proportions of the weights of a blend count.</param>
public readonly record struct WeightedVoice(Voice Voice, double Weight = 1);
