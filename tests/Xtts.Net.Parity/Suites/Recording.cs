using Xtts.Net.Goldens;
using Xtts.Net.Parity.Models;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites;

/// <summary>The tensors of one recorded file, with an account of each: compared, used as an input, or left out for a reason.</summary>
/// <remarks>Not thread-safe. <see cref="Close"/> fails every tensor that nobody accounted for.</remarks>
internal sealed class Recording
{
    private readonly GoldenTensors _tensors;
    private readonly TolerancePatterns _tolerances;
    private readonly CheckLog _log;
    private readonly Tolerance? _reduced;
    private readonly HashSet<string> _accounted = new(StringComparer.Ordinal);

    /// <param name="label">What stands in front of the tensor names in the log.</param>
    /// <param name="tensors">What was recorded.</param>
    /// <param name="tolerances">The manifest's tolerances, for single precision.</param>
    /// <param name="log">Receives the checks.</param>
    /// <param name="reduced">Tolerance in the place of the manifest's, where the model computes in less than single precision.</param>
    public Recording(string label, GoldenTensors tensors, TolerancePatterns tolerances, CheckLog log, Tolerance? reduced = null)
    {
        _reduced = reduced;
        Label = label;
        _tensors = tensors;
        _tolerances = tolerances;
        _log = log;
    }

    /// <summary>What stands in front of the tensor names in the log: the file's path.</summary>
    public string Label { get; }

    /// <summary>Names of all tensors, in file order.</summary>
    public IReadOnlyCollection<string> Names => _tensors.Names;

    /// <summary>Whether a tensor was recorded.</summary>
    public bool Contains(string name) => _tensors.Contains(name);

    /// <summary>Length of each axis of a tensor.</summary>
    public IReadOnlyList<long> Shape(string name) => _tensors[name].Shape;

    /// <summary>A tensor that a stage starts from.</summary>
    public float[] Input(string name)
    {
        var tensor = _tensors[name];
        _accounted.Add(name);
        return tensor.Values;
    }

    /// <summary>An integer tensor that a stage starts from.</summary>
    public int[] IntegerInput(string name)
    {
        long[] values = _tensors[name].Integers;
        _accounted.Add(name);
        return [.. values.Select(value => checked((int)value))];
    }

    /// <summary>Holds computed values against a tensor; an exception while computing is this check's failure.</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="compute">Computes the values.</param>
    /// <param name="amplification">By how much what follows the model multiplies its errors, where the model computes in less than single precision.</param>
    public void Compare(string name, Func<float[]> compute, double amplification = 1) => Judge(name, expected => Distance(name, compute(), expected.Values, amplification));

    /// <summary>Holds computed values against a tensor that not every file of the kind has.</summary>
    public void CompareIfRecorded(string name, Func<float[]> compute)
    {
        if (Contains(name)) Compare(name, compute);
    }

    /// <summary>Holds intermediate values of one run of a part of the model against tensors.</summary>
    /// <param name="names">The tensors.</param>
    /// <param name="part">What the backend puts in front of the stage's name.</param>
    /// <param name="run">Runs the part.</param>
    /// <param name="prefix">What stands in front of the stage's name in the tensor's name.</param>
    public void CompareTapped(IEnumerable<string> names, string part, Func<TappedValues> run, string prefix = "")
    {
        var values = new Lazy<TappedValues>(run);
        foreach (string name in names) Compare(name, () => values.Value.Get(part + name[prefix.Length..], Shape(name)));
    }

    /// <summary>Holds computed integers against a tensor: the number of places that differ. Without a tolerance of the manifest, none may.</summary>
    public void CompareIntegers(string name, Func<int[]> compute) =>
        Judge(name, expected => (Differences(compute(), expected.Integers), _tolerances.Find(name)?.Limit ?? 0));

    /// <summary>Holds a tensor to an own measure of distance, where a plain difference says too little.</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="distance">Distance from the recorded values.</param>
    public void CompareBy(string name, Func<float[], double> distance) => Judge(name, expected => (distance(expected.Values), Limit(name).Limit));

    /// <summary>Records a fact about the file that is no tensor: how many of its statements do not hold.</summary>
    public void CountDifferences(string fact, int differing, string remark) => _log.Measure($"{Label} {fact}", differing, 0, remark);

    /// <summary>Makes checks that are no tensors; an exception that escapes them is one failure.</summary>
    public void Guard(string fact, Action checks) => _log.Guard($"{Label} {fact}", checks);

    /// <summary>Leaves a tensor out and says why.</summary>
    public void Leave(string name, string reason)
    {
        if (_accounted.Add(name)) _log.Skip($"{Label} {name}", reason);
    }

    /// <summary>Fails every tensor that was neither compared nor used nor left out.</summary>
    public void Close()
    {
        foreach (string name in Names)
        {
            if (!_accounted.Contains(name)) _log.Fail($"{Label} {name}", "nothing compares this tensor");
        }
    }

    private (double Error, double Limit) Distance(string name, float[] actual, float[] expected, double amplification)
    {
        if (actual.Length != expected.Length) throw new InvalidDataException($"{actual.Length} values instead of {expected.Length}.");
        var tolerance = Limit(name);
        return (tolerance.Measure(actual, expected), _reduced is null ? tolerance.Limit : tolerance.Limit * amplification);
    }

    private void Judge(string name, Func<GoldenTensor, (double Error, double Limit)> measure)
    {
        _accounted.Add(name);
        _log.Guard($"{Label} {name}", () =>
        {
            var (error, limit) = measure(_tensors[name]);
            _log.Measure($"{Label} {name}", error, limit);
        });
    }

    private Tolerance Limit(string name) => _reduced ?? _tolerances.Find(name) ?? throw new InvalidDataException("The manifest gives no tolerance for this tensor.");

    private static double Differences(int[] actual, long[] expected)
    {
        if (actual.Length != expected.Length) throw new InvalidDataException($"{actual.Length} values instead of {expected.Length}.");
        return actual.Zip(expected).Count(pair => pair.First != pair.Second);
    }
}
