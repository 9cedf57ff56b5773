using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Tests;

/// <summary>The small model that tests speak with.</summary>
internal static class TinyModel
{
    /// <summary>One of its built-in voices.</summary>
    public const string Speaker = "Anna Teszt";

    /// <summary>Its folder.</summary>
    public static string Folder => GoldenFolder.OfRepository.PathOf("ckpt/tiny");

    /// <summary>A model of other sizes.</summary>
    public static string Other => GoldenFolder.OfRepository.PathOf("ckpt/nano");

    /// <summary>A clip to clone from.</summary>
    public static string Clip => GoldenFolder.OfRepository.PathOf("audio/c_human_22k_mono.wav");

    /// <summary>Another one, of another speaker.</summary>
    public static string OtherClip => GoldenFolder.OfRepository.PathOf("audio/a_human_16k_mono.wav");

    /// <summary>A request of some codes.</summary>
    public static SpeechRequest Request(Voice voice, string text = "hello world!") => new()
    {
        Text = text, Language = "en", Voice = voice, Generation = new() { Greedy = true, MaxCodes = 12 },
    };
}
