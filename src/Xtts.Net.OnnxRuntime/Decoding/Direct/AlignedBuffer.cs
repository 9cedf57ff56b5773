using System.Runtime.InteropServices;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>Values outside the managed heap, at the start of a cache line and with none of it shared: members of a team write side by side.</summary>
internal sealed unsafe class AlignedBuffer : SafeHandle
{
    private const int Line = 64;    // bytes

    /// <param name="length">Number of values; all are zero.</param>
    public AlignedBuffer(int length)
        : base(0, ownsHandle: true)
    {
        nuint bytes = checked(((nuint)length * sizeof(float) + Line - 1) / Line * Line);
        Length = length;
        SetHandle((nint)NativeMemory.AlignedAlloc(Math.Max(bytes, Line), Line));
        Values.Clear();
    }

    /// <summary>Number of values.</summary>
    public int Length { get; }

    /// <summary>The first value.</summary>
    public float* Pointer => (float*)handle;

    /// <summary>The values.</summary>
    public Span<float> Values => new(Pointer, Length);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeMemory.AlignedFree((void*)handle);
        return true;
    }
}
