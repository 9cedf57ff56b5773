using Microsoft.Extensions.Logging;
using Xtts.Net.Voices;

namespace Xtts.Net.Logging;

/// <summary>Messages of the library. No text of a user above <see cref="LogLevel.Trace"/>.</summary>
internal static partial class XttsLog
{
    [LoggerMessage(1, LogLevel.Information, "Loaded {Checkpoint} ({Layout} layout, {Tensors} tensors) on {Backend} in {Seconds:F2} s")]
    public static partial void ModelLoaded(this ILogger logger, string checkpoint, string layout, int tensors, string backend, double seconds);

    [LoggerMessage(2, LogLevel.Information, "Cloned a voice from {Clips} clip(s) in {Seconds:F2} s")]
    public static partial void VoiceCloned(this ILogger logger, int clips, double seconds);

    [LoggerMessage(3, LogLevel.Debug, "Spoke {Codes} codes as {AudioSeconds:F2} s of audio in {Seconds:F2} s of work, real-time factor {RealTimeFactor:F2}")]
    public static partial void SpeechMade(this ILogger logger, int codes, double audioSeconds, double seconds, double realTimeFactor);

    [LoggerMessage(4, LogLevel.Warning, "A segment reached the limit of {MaxCodes} codes without ending by itself; its end may be missing")]
    public static partial void LimitReached(this ILogger logger, int maxCodes);

    [LoggerMessage(5, LogLevel.Trace, "Speaking in {Language}: {Text}")]
    public static partial void Speaking(this ILogger logger, string language, string text);

    [LoggerMessage(6, LogLevel.Warning, "{Characters} Chinese characters of a Japanese text were left out: reading them needs a dictionary. Install UniDic for MeCab and name its folder in JapaneseDictionaryFolder. This is said once")]
    public static partial void KanjiNotRead(this ILogger logger, int characters);

    [LoggerMessage(7, LogLevel.Warning, "{Characters} characters of a Japanese text were left out: the dictionary does not have them. This is said once")]
    public static partial void CharactersNotRead(this ILogger logger, int characters);

    [LoggerMessage(8, LogLevel.Warning, "SSML, line {Line}: {Markup} is not supported; what it contains is spoken")]
    public static partial void MarkupIgnored(this ILogger logger, string markup, int line);

    [LoggerMessage(20, LogLevel.Warning, "The voice '{Voice}' was cloned with {VoiceModel}, not with the loaded '{Model}'; it can be spoken with, and cloning it again would fit better")]
    public static partial void VoiceOfAnotherModel(this ILogger logger, string voice, string voiceModel, string model);

    [LoggerMessage(21, LogLevel.Warning, "Reference clip '{Clip}' ({Code}): {Remark}")]
    public static partial void ClipSuspicious(this ILogger logger, string clip, ClipRemarkCode code, string remark);

    [LoggerMessage(22, LogLevel.Warning, "Reference clips ({Code}): {Remark}")]
    public static partial void ClipsSuspicious(this ILogger logger, ClipRemarkCode code, string remark);

    [LoggerMessage(10, LogLevel.Warning, "The voice '{Voice}' could not be kept in the store; it is cloned again after the next start")]
    public static partial void VoiceNotKept(this ILogger logger, string voice, Exception error);

    [LoggerMessage(12, LogLevel.Information, "Voice '{Voice}': '{File}' in its folder has no name of a sound file and is passed over")]
    public static partial void FilePassedOver(this ILogger logger, string voice, string file);

    [LoggerMessage(11, LogLevel.Warning, "The kept voice '{Voice}' cannot be read; it is cloned again")]
    public static partial void KeptVoiceUnreadable(this ILogger logger, string voice, Exception error);
}
