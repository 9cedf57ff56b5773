namespace Xtts.Net.Voices.Cataloguing;

/// <summary>Makes voices of clips for one model.</summary>
internal sealed class VoiceClones
{
    private readonly IVoiceCloner _cloner;

    public VoiceClones(IVoiceCloner cloner) => _cloner = cloner;

    /// <summary>How to clone a voice from its clips as they are now.</summary>
    public VoiceRecipe Recipe(ClipVoice voice) =>
        new(voice.Name, ClipStamp.Of(voice.Clips), cancellation => _cloner.CloneVoiceAsync(voice.Clips, voice.Settings, cancellation));
}
