namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>A folder with a random XTTS v2 model of full size. Files are written when they are first needed and reused afterwards.</summary>
internal sealed class FullSizeModel(string folder)
{
    /// <summary>Where the files are.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    private string TrainerPath => Path.Combine(Folder, "trainer.pth");

    private string ReleasedPath => Path.Combine(Folder, "model.pth");

    /// <summary>The trainer checkpoint; written when it is not there.</summary>
    public string RequireTrainer() => Require(TrainerPath, 64L << 20, "5.6 GB, nearly all of it a hole: a few MB on disk", TrainerCheckpoint.Write);

    /// <summary>The released checkpoint with its configuration and vocabulary beside it; written when they are not there.</summary>
    public string RequireReleased()
    {
        Require(Path.Combine(Folder, "config.json"), 1L << 20, "configuration", ModelConfiguration.WriteJson);
        Require(Path.Combine(Folder, "vocab.json"), 1L << 20, "synthetic vocabulary", SyntheticVocabulary.Write);
        return Require(ReleasedPath, 2L << 30, "1.87 GB of random weights", ReleasedCheckpoint.Write);
    }

    /// <summary>A vocabulary of the released size alone; written when it is not there.</summary>
    public string RequireVocabulary() => Require(Path.Combine(Folder, "vocab-text.json"), 1L << 20, "synthetic vocabulary", SyntheticVocabulary.Write);

    /// <summary>Deletes the files that this class writes, and the folder when nothing else is in it.</summary>
    public void Delete()
    {
        if (!Directory.Exists(Folder)) return;
        foreach (string name in (string[])["trainer.pth", "model.pth", "config.json", "vocab.json", "vocab-text.json", "converted.pth", "converted.safetensors"])
        {
            File.Delete(Path.Combine(Folder, name));
            File.Delete(Path.Combine(Folder, name + ".partial"));
            File.Delete(Path.Combine(Folder, name + ".copy"));
        }

        foreach (string quantized in Directory.EnumerateFiles(Folder, "gpt-*.safetensors")) File.Delete(quantized);
        if (!Directory.EnumerateFileSystemEntries(Folder).Any()) Directory.Delete(Folder);
    }

    private string Require(string path, long room, string what, Action<FileStream> write)
    {
        if (File.Exists(path)) return path;
        Directory.CreateDirectory(Folder);
        long free = new DriveInfo(Folder).AvailableFreeSpace;
        if (free < room + (1L << 30))
            throw new IOException($"'{path}' needs {room / 1e9:F1} GB and leaves less than 1 GB free ({free / 1e9:F1} GB now). Name another folder with --folder.");

        Console.WriteLine($"writing {path} ({what})");
        string partial = path + ".partial";
        using (var output = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20)) write(output);
        File.Move(partial, path);
        return path;
    }
}
