using TorchSharp;
using Xtts.Net.Backends;
using static TorchSharp.torch;

namespace Xtts.Net.TorchSharp.Weights;

/// <summary>Weights that are computed rather than mapped, made ready before there is a libtorch to give them to. Not thread-safe.</summary>
/// <remarks>
/// The native library takes half a second to load, and one thread does it: meanwhile another folds the vocoder's weights. Not much else can be done meanwhile. The system's loader lets nobody
/// look up a function while it loads a library, so that the first use of any file function would wait for it, and so would the start of a thread. Therefore the checkpoint has to be open already,
/// one array is made for all weights before the loading begins (a second one could begin a garbage collection), and one thread computes.
/// </remarks>
internal sealed class WeightsInAdvance
{
    // Elements in the cache line that every weight begins with.
    private const int Alignment = 16;

    private readonly List<(ModelWeight Weight, int Offset)> _places = [];
    private readonly Dictionary<string, (int Offset, int Length)> _computed = [];
    private readonly float[] _values;

    /// <summary>Makes room; computes nothing yet.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="names">Names of weights, those that take longest first; those that the model has not, or has ready in the file, are passed over.</param>
    public WeightsInAdvance(IModelWeights weights, IEnumerable<string> names)
    {
        int room = 0;
        foreach (var weight in names.Where(weights.Contains).Select(weights.Get).Where(weight => !weight.TryGetFileRegion(out _)))
        {
            _places.Add((weight, room));
            room = checked(room + (((int)weight.ElementCount + Alignment - 1) & -Alignment));
        }

        _values = GC.AllocateUninitializedArray<float>(room);
    }

    /// <summary>Computes one weight after another for as long as something else is under way.</summary>
    /// <param name="meanwhile">What is under way.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="CheckpointException">A weight cannot be read.</exception>
    public void Compute(Task meanwhile, CancellationToken cancellationToken)
    {
        foreach (var (weight, offset) in _places.TakeWhile(_ => !meanwhile.IsCompleted))
        {
            cancellationToken.ThrowIfCancellationRequested();
            int length = checked((int)weight.ElementCount);
            weight.CopyTo(_values.AsSpan(offset, length), threads: 1);
            _computed.Add(weight.Name, (offset, length));
        }
    }

    /// <summary>A weight without a copy, <c>[elements]</c>, or <see langword="null"/> when it was not computed; the caller owns it.</summary>
    /// <param name="name">Name of the weight.</param>
    public Tensor? Find(string name) => _computed.TryGetValue(name, out var place) ? torch.frombuffer(_values, ScalarType.Float32, place.Length, place.Offset) : null;
}
