namespace Xtts.Net.Packages.Tests.Packing;

/// <summary>A test that compiles to native code, which needs the linker of the system's C compiler. Skipped in words where there is none.</summary>
public sealed class NativeCompilerFactAttribute : FactAttribute
{
    /// <summary>Looks for the linker.</summary>
    public NativeCompilerFactAttribute() => Skip = IsThere ? null : "skipped: there is no C compiler here whose linker native compilation could use (on Debian: apt-get install gcc; on Windows: the C++ tools of Visual Studio).";

    private static bool IsThere => OperatingSystem.IsWindows()
        ? File.Exists(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft Visual Studio", "Installer", "vswhere.exe"))
        : Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
