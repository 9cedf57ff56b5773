namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>What a name in a pickle stands for: the constructors that exist, and names that are mere data.</summary>
internal enum PickleGlobalKind
{
    /// <summary>A dictionary class: <c>OrderedDict</c>, <c>defaultdict</c>, <c>Counter</c>, <c>dict</c>.</summary>
    Dictionary,

    /// <summary><c>list</c>.</summary>
    List,

    /// <summary><c>tuple</c> or <c>torch.Size</c>.</summary>
    Tuple,

    /// <summary><c>set</c> or <c>frozenset</c>.</summary>
    Set,

    /// <summary><c>bytearray</c>.</summary>
    Bytes,

    /// <summary><c>torch._utils._rebuild_tensor_v2</c>.</summary>
    Tensor,

    /// <summary><c>torch._utils._rebuild_parameter</c> and its form with state.</summary>
    Parameter,

    /// <summary>A typed storage class such as <c>torch.FloatStorage</c>; data in a persistent id.</summary>
    Storage,

    /// <summary><c>numpy.dtype</c>.</summary>
    NumpyType,

    /// <summary><c>numpy.core.multiarray.scalar</c>.</summary>
    NumpyScalar,

    /// <summary><c>_codecs.encode</c>: how protocol 2 writes a byte string.</summary>
    Encode,

    /// <summary>A path class of <c>pathlib</c>: becomes its text.</summary>
    Path,

    /// <summary><c>torch.device</c>: becomes its text.</summary>
    Device,

    /// <summary>A name that is only ever data: an element type, a number class.</summary>
    Name,

    /// <summary>A class whose instances become inert objects: a class name and a state, no behaviour.</summary>
    Class,
}
