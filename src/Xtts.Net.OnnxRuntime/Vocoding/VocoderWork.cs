using System.Globalization;
using System.Numerics.Tensors;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Threading;
using Xtts.Net.OnnxRuntime.Vocoding.Epilogues;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>One run of the vocoder, shared by the members of a team. They take stretches of a signal by turns and meet where a signal is finished.</summary>
/// <remarks>
/// A step of a residual block is done stretch by stretch, both convolutions at once: what lies between them stays in the cache. For this the first one is computed for as many positions
/// more as the second one reaches beyond the stretch: 2, 6 or 10.
/// </remarks>
internal sealed unsafe class VocoderWork : ITeamWork, IDisposable
{
    private const float LastSlope = 0.01f;
    private const int SamplesInStretch = 4096;

    private readonly ModelSizes _sizes;
    private readonly VocoderWeights _weights;
    private readonly Convolver _convolver;
    private readonly ThreadTeam _team;
    private readonly VocoderTaps? _taps;
    private readonly MemberScratch[] _scratch;
    private readonly TurnCounter[] _turns = [new(), new()];     // of this phase and of the next one
    private VocoderWindow _window;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="weights">The weights; stay the caller's.</param>
    /// <param name="convolver">Computes convolutions.</param>
    /// <param name="team">The team; stays the caller's.</param>
    /// <param name="taps">Where intermediate signals go.</param>
    public VocoderWork(ModelSizes sizes, VocoderWeights weights, Convolver convolver, ThreadTeam team, VocoderTaps? taps)
    {
        _sizes = sizes;
        _weights = weights;
        _convolver = convolver;
        _team = team;
        _taps = taps;
        _scratch = new MemberScratch[team.Size];
        for (int member = 0; member < _scratch.Length; member++) _scratch[member] = new MemberScratch(weights);
    }

    /// <summary>Prepares a run. The speaker's conditioning has been applied to the weights.</summary>
    /// <param name="window">What to vocode.</param>
    public void Begin(in VocoderWindow window)
    {
        _window = window;
        foreach (var turns in _turns) turns.Reset();
    }

    /// <inheritdoc/>
    public void Run(int member)
    {
        var memory = _window.Memory;
        int phase = 0, positions = _window.Frames, channels = _sizes.VocoderChannels;
        var features = memory.Odd.Place(Signal.BlocksOf(_sizes.Width), positions);
        var passed = memory.Passed.Place(Signal.BlocksOf(channels), positions);
        ReadFeatures(member, features);
        ClearMargins(member, features, positions);
        ClearMargins(member, passed, positions);
        EndPhase(member, ref phase);

        Convolve(member, ref phase, _weights.First, _weights.FirstConditioning, new Stretch(features, false, passed, passed, EpilogueKind.Plain, 0, positions));
        Tap(member, "conv_pre", passed, channels, positions, _weights.FirstConditioning);
        Tap(member, "conv_pre_cond", passed, channels, positions);
        for (int stage = 0; stage < _weights.Stages.Length; stage++)
        {
            passed = RunStage(member, ref phase, stage, passed, positions, channels);
            channels /= 2;
            positions *= VocoderArchitecture.Upsampling[stage].Stride;
        }

        Project(phase, passed);
        if (_taps is null) return;
        _team.Meet();
        if (member == 0) RecordSamples();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var scratch in _scratch) scratch.Dispose();
    }

    private Signal RunStage(int member, ref int phase, int stage, Signal input, int inputs, int inputChannels)
    {
        var (upsampling, conditioning, branches) = _weights.Stages[stage];
        var memory = _window.Memory;
        int positions = inputs * upsampling.Shape.Upsampling, channels = inputChannels / 2, blocks = Signal.BlocksOf(channels);
        Signal x = memory.Upsampled.Place(blocks, positions), odd = memory.Odd.Place(blocks, positions), even = memory.Even.Place(blocks, positions);
        var passed = memory.Passed.Place(blocks, positions);
        Convolve(member, ref phase, upsampling, conditioning, new Stretch(input, true, x, x, EpilogueKind.Plain, 0, inputs + 1));

        // The transposed convolution wrote into the margins, and the other signals lie elsewhere than those before them did.
        ClearMargins(member, x, positions);
        ClearMargins(member, odd, positions);
        ClearMargins(member, even, positions);
        ClearMargins(member, passed, positions);
        EndPhase(member, ref phase);

        string name = _taps is null ? "" : "up" + stage.ToString(CultureInfo.InvariantCulture);
        Tap(member, name, x, channels, positions, conditioning);
        Tap(member, name + "_cond", x, channels, positions);
        for (int branch = 0; branch < branches.Length; branch++)
        {
            var steps = branches[branch];
            var last = branch == 0 ? EpilogueKind.Residual : branch == branches.Length - 1 ? EpilogueKind.Averaging : EpilogueKind.Summing;
            Advance(member, ref phase, steps[0], x, odd, EpilogueKind.Residual, positions);
            Advance(member, ref phase, steps[1], odd, even, EpilogueKind.Residual, positions);
            if (_taps is not null && stage == 0)
            {
                Advance(member, ref phase, steps[2], even, odd, EpilogueKind.Residual, positions);
                Tap(member, string.Create(CultureInfo.InvariantCulture, $"{name}_res{branch}"), odd, channels, positions);
            }

            Advance(member, ref phase, steps[2], even, passed, last, positions);
        }

        Tap(member, name + "_mrf", passed, channels, positions);
        return passed;
    }

    private void ReadFeatures(int member, Signal features)
    {
        int frames = _window.Frames;
        for (int block = member; block < features.Blocks; block += _team.Size)
        {
            new Span<float>(features.At(block, 0), frames * Signal.Lanes).Clear();
            for (int channel = block * Signal.Lanes; channel < Math.Min((block + 1) * Signal.Lanes, _sizes.Width); channel++)
            {
                float* from = _window.Features + ((nint)channel * _window.FeatureStride), to = features.At(block, 0) + (channel % Signal.Lanes);
                for (int frame = 0; frame < frames; frame++) to[(nint)frame * Signal.Lanes] = from[frame];
            }
        }
    }

    private void Convolve(int member, ref int phase, ConvolutionLayer layer, Conditioning conditioning, in Stretch whole)
    {
        int length = StretchPlan.Length(whole.End, StretchPlan.Longest(layer), _team.Size);
        for (int first = Take(phase) * length; first < whole.End; first = Take(phase) * length)
            _convolver.Run(layer, conditioning.Bias, whole with { First = first, End = Math.Min(first + length, whole.End) }, _scratch[member].Convolver);
        EndPhase(member, ref phase);
    }

    /// <summary>One step of a residual block.</summary>
    private void Advance(int member, ref int phase, ResidualPair pair, Signal x, Signal output, EpilogueKind epilogue, int positions)
    {
        int length = StretchPlan.Length(positions, StretchPlan.Longest(pair), _team.Size), reach = pair.Second.Shape.Centre;
        var scratch = _scratch[member];
        for (int first = Take(phase) * length; first < positions; first = Take(phase) * length)
        {
            int end = Math.Min(first + length, positions), from = first - reach, to = end + reach;
            var between = scratch.Between(pair.First.Shape.OutputBlocks, from, to);
            MemberScratch.ClearOutside(between, from, to, positions);
            _convolver.Run(pair.First, pair.First.Bias.Pointer, new Stretch(x, true, between, between, EpilogueKind.Leaky, Math.Max(from, 0), Math.Min(to, positions)), scratch.Convolver);
            _convolver.Run(pair.Second, pair.Second.Bias.Pointer, new Stretch(between, false, output, x, epilogue, first, end), scratch.Convolver);
        }

        EndPhase(member, ref phase);
    }

    private void Project(int phase, Signal input)
    {
        for (int first = Take(phase) * SamplesInStretch; first < _window.SampleCount; first = Take(phase) * SamplesInStretch)
        {
            var samples = new Span<float>(_window.Samples + first, Math.Min(SamplesInStretch, _window.SampleCount - first));
            _convolver.Project(input, _weights.Last, LastSlope, _window.FirstSample + first, samples);
            if (_taps is null) TensorPrimitives.Tanh(samples, samples);
        }
    }

    private void RecordSamples()
    {
        var samples = new Span<float>(_window.Samples, _window.SampleCount);
        _taps!.Record("conv_post", samples, 1, samples.Length);
        TensorPrimitives.Tanh(samples, samples);
        _taps.Record("wav", samples, samples.Length);
    }

    private void ClearMargins(int member, Signal signal, int positions) => SignalMemory.ClearMargins(
        signal, positions, signal.Blocks * member / _team.Size, signal.Blocks * (member + 1) / _team.Size);

    private void Tap(int member, string name, Signal signal, int channels, int positions, Conditioning? conditioning = null)
    {
        if (_taps is null) return;
        if (member == 0) _taps.Record(name, signal, channels, positions, conditioning);
        _team.Meet();
    }

    private int Take(int phase) => _turns[phase & 1].Take();

    private void EndPhase(int member, ref int phase)
    {
        _team.Meet();
        if (member == 0) _turns[phase & 1].Reset();     // the next phase takes from the other one
        phase++;
    }
}
