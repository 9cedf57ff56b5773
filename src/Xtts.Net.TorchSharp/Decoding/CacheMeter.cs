namespace Xtts.Net.TorchSharp.Decoding;

/// <summary>Counts the bytes of all key/value caches of a model. Thread-safe.</summary>
internal sealed class CacheMeter
{
    private long _bytes;

    /// <summary>Bytes now.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Adds bytes, or takes them away when negative.</summary>
    public void Add(long bytes) => Interlocked.Add(ref _bytes, bytes);
}
