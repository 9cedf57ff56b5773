using System.Runtime.InteropServices;

namespace Xtts.Net.Tool.Machine;

/// <summary>The C library of a Linux system: native packages are built for glibc.</summary>
internal static unsafe class CLibrary
{
    /// <summary>Its name and version, such as <c>glibc 2.36</c>; <see langword="null"/> on other systems.</summary>
    public static string? Describe()
    {
        if (!OperatingSystem.IsLinux()) return null;
        if (!NativeLibrary.TryLoad("libc.so.6", out nint library)) return "no glibc (musl?)";
        try
        {
            if (!NativeLibrary.TryGetExport(library, "gnu_get_libc_version", out nint function)) return "no glibc (musl?)";
            return "glibc " + Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint>)function)());
        }
        finally
        {
            NativeLibrary.Free(library);
        }
    }
}
