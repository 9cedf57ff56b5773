namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Frames that are vocoded at once, and where their samples go.</summary>
/// <param name="Memory">Room for the signals.</param>
/// <param name="FeaturesAddress">First value of the first frame; <c>[width, stride]</c>.</param>
/// <param name="FeatureStride">Values from one row of the features to the next.</param>
/// <param name="Frames">Number of frames, context included.</param>
/// <param name="SamplesAddress">Receives the samples.</param>
/// <param name="FirstSample">The first sample that is wanted, from the beginning of the frames.</param>
/// <param name="SampleCount">How many are wanted.</param>
internal readonly unsafe record struct VocoderWindow(VocoderMemory Memory, nint FeaturesAddress, nint FeatureStride, int Frames, nint SamplesAddress, int FirstSample, int SampleCount)
{
    /// <summary>First value of the first frame.</summary>
    public float* Features => (float*)FeaturesAddress;

    /// <summary>Where the samples go.</summary>
    public float* Samples => (float*)SamplesAddress;
}
