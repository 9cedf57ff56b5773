using System.Text.Json;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>Conditioning encoder and perceiver: every block on a recorded mel, and the latents that come out.</summary>
internal sealed class ConditioningEncoderCheck : IStageCheck
{
    private const string Mel = "mel", Latents = "perceiver.out";

    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        float[] mel = recording.Input(Mel);
        int frames = (int)recording.Shape(Mel)[1];
        recording.CompareIfRecorded(Latents, () => bench.Model.Model.EncodeConditioning(mel, frames));
        recording.CompareTapped(recording.Names.Where(name => name is not (Mel or Latents)), "conditioning/", () => bench.Model.Tapped.Run(model => model.EncodeConditioning(mel, frames)));
    }
}
