namespace Xtts.Net.Voices;

/// <summary>What a remark about reference clips is about.</summary>
public enum ClipRemarkCode
{
    /// <summary>Nothing can be heard in the clip.</summary>
    Silent,

    /// <summary>There is too little sound in the clip.</summary>
    TooShort,

    /// <summary>Only the beginning of the clip is used.</summary>
    PartlyUsed,

    /// <summary>The recording lacks high frequencies that the model can hear.</summary>
    LowSampleRate,

    /// <summary>The loudest parts are cut off.</summary>
    Clipped,

    /// <summary>The recording is very quiet.</summary>
    Quiet,

    /// <summary>There is much noise behind the voice.</summary>
    Noisy,

    /// <summary>The clip begins or ends with silence.</summary>
    SilentEnds,

    /// <summary>More of the clip is silence than sound.</summary>
    MostlySilent,

    /// <summary>The waveform is shifted away from zero.</summary>
    DcOffset,

    /// <summary>The channels cancel each other when they are mixed.</summary>
    ChannelsCancel,

    /// <summary>There is too little sound in all clips together.</summary>
    TooShortTogether,

    /// <summary>Some of the clips do not shape the conditioning latents.</summary>
    ClipsUnused,

    /// <summary>Two clips sound like different speakers.</summary>
    SeveralSpeakers,
}
