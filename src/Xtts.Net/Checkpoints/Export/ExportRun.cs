using System.IO.Hashing;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>One export: writes the tensors and the structure around them, reads everything back, and gives the file its name.</summary>
internal sealed class ExportRun
{
    private readonly ICheckpoint _source;
    private readonly ExportPlan _plan;
    private readonly IOutputLayout _layout;
    private readonly ExportReport _report;
    private readonly CancellationToken _cancellationToken;
    private readonly ConversionBuffers _buffers = new();

    public ExportRun(ICheckpoint source, ExportPlan plan, IOutputLayout layout, ExportReport report, CancellationToken cancellationToken)
    {
        _source = source;
        _plan = plan;
        _layout = layout;
        _report = report;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Writes, verifies and moves; when anything fails, nothing is left.</summary>
    public void Write(string target, bool overwrite)
    {
        using var file = OutputFile.Create(target, overwrite);
        DiskSpace.Require(target, _layout.Length);
        uint[] checksums = new uint[_layout.HasChecksums ? _plan.Tensors.Length : 0];
        for (int i = 0; i < _plan.Tensors.Length; i++) WriteTensor(file, i, checksums);
        _layout.WriteStructure(file, checksums);
        file.Close();
        Verify(file.TemporaryPath);
        _report.Finish(Path.GetFileName(target));
        _cancellationToken.ThrowIfCancellationRequested();
        _source.RequireUnchanged();
        file.Move();
    }

    private void WriteTensor(OutputFile file, int index, uint[] checksums)
    {
        var tensor = _plan.Tensors[index];
        var bytes = new TensorBytes(_source.Read(tensor.Source.Name), tensor, _buffers);
        var checksum = new Crc32();
        long position = _layout.PositionOf(index);
        while (bytes.Next(out var piece))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_layout.HasChecksums) checksum.Append(piece);
            file.Write(position, piece);
            position += piece.Length;
            _report.Advance(ExportStage.Writing, piece.Length, tensor.Name);
        }

        if (_layout.HasChecksums) checksums[index] = checksum.GetCurrentHashAsUInt32();
    }

    // With the reader that everyone uses, and against the source: what was written is neither trusted nor remembered.
    private void Verify(string path)
    {
        using var written = new CheckpointReader().Open(path, _cancellationToken);
        if (written.Tensors.Count != _plan.Tensors.Length) throw Differs($"{written.Tensors.Count} tensors instead of {_plan.Tensors.Length}");
        foreach (var tensor in _plan.Tensors)
        {
            if (!written.Tensors.TryGetValue(tensor.Name, out var entry)) throw Differs($"no tensor '{tensor.Name}'");
            if (entry.ElementType != tensor.ElementType || !entry.IsContiguous || !entry.Shape.AsSpan().SequenceEqual(tensor.Source.Shape.AsSpan())) throw Differs($"'{entry}' instead of '{tensor.Source}'");
            var bytes = new TensorBytes(_source.Read(tensor.Source.Name), tensor, _buffers);
            var read = written.Read(tensor.Name).Bytes;
            while (bytes.Next(out var piece))
            {
                _cancellationToken.ThrowIfCancellationRequested();
                if (!read[..piece.Length].SequenceEqual(piece)) throw Differs($"other values in '{tensor.Name}'");
                read = read[piece.Length..];
                _report.Advance(ExportStage.Verifying, piece.Length, tensor.Name);
            }
        }
    }

    private static ExportException Differs(string what) =>
        new($"The written file was read back and has {what}. It was deleted. The disk may be failing, or the source was changed meanwhile: try again, on another disk if it happens again.");
}
