namespace Xtts.Net.Synthesis.Decoding;

/// <summary>How much is decoded at once.</summary>
/// <param name="KeyValueBytes">Most bytes of keys and values.</param>
/// <param name="BatchSize">Most segments of a batch; <see langword="null"/> for as many as the model prefers.</param>
internal readonly record struct DecodingLimits(long KeyValueBytes, int? BatchSize)
{
    /// <summary>Those that options set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of range.</exception>
    public static DecodingLimits Of(XttsOptions options)
    {
        if (options.MaxDecodingBytes < 1)
            throw new ArgumentOutOfRangeException(nameof(options), options.MaxDecodingBytes, $"{nameof(XttsOptions.MaxDecodingBytes)} must be above 0; one segment is decoded however little it allows.");
        if (options.MaxBatchSize is < 1 or > XttsOptions.LargestBatchSize)
            throw new ArgumentOutOfRangeException(nameof(options), options.MaxBatchSize, $"{nameof(XttsOptions.MaxBatchSize)} must be 1 to {XttsOptions.LargestBatchSize}, or null for what the backend prefers.");
        return new DecodingLimits(options.MaxDecodingBytes, options.MaxBatchSize);
    }
}
