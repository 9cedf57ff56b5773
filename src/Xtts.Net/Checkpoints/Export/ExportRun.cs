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
        VerifyAndFlush(file);
        _report.Finish(Path.GetFileName(target));
        _cancellationToken.ThrowIfCancellationRequested();
        _source.RequireUnchanged();
        file.Move();
    }

    private void WriteTensor(OutputFile file, int index, uint[] checksums)
    {
        var tensor = _plan.Tensors[index];
        var bytes = new TensorBytes(_source, tensor, _buffers);
        var checksum = new Crc32();
        for (long position = _layout.PositionOf(index); bytes.Next(out var piece); position += piece.Length)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_layout.HasChecksums) checksum.Append(piece);
            file.Write(position, piece);
            _report.Advance(ExportStage.Writing, piece.Length, tensor.Name);
        }

        if (_layout.HasChecksums) checksums[index] = checksum.GetCurrentHashAsUInt32();
    }

    // The disk is slower than the reading back, and both can go on at once.
    private void VerifyAndFlush(OutputFile file)
    {
        using var written = CheckpointReader.OpenFile(file.ReadBack(), _cancellationToken);
        var flushing = Task.Run(file.Flush, CancellationToken.None);
        try
        {
            Verify(written);
        }
        finally
        {
            flushing.GetAwaiter().GetResult();
        }
    }

    // With the reader that everyone uses, and against the source: what was written is neither trusted nor remembered.
    private void Verify(OpenedCheckpoint written)
    {
        if (written.Tensors.Count != _plan.Tensors.Length) throw Differs($"{written.Tensors.Count} tensors instead of {_plan.Tensors.Length}");
        foreach (var tensor in _plan.Tensors)
        {
            if (!written.Tensors.TryGetValue(tensor.Name, out var entry)) throw Differs($"no tensor '{tensor.Name}'");
            if (entry.ElementType != tensor.ElementType || !entry.IsContiguous || !entry.Shape.AsSpan().SequenceEqual(tensor.Source.Shape.AsSpan())) throw Differs($"'{entry}' instead of '{tensor.Source}'");
            var bytes = new TensorBytes(_source, tensor, _buffers);
            for (long position = 0; bytes.Next(out var piece); position += piece.Length)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                var read = _buffers.Written.AsSpan(0, piece.Length);
                written.ReadBytes(entry, position, read);
                if (!read.SequenceEqual(piece)) throw Differs($"other values in '{tensor.Name}'");
                _report.Advance(ExportStage.Verifying, piece.Length, tensor.Name);
            }
        }
    }

    private static ExportException Differs(string what) =>
        new($"The written file was read back and has {what}. It was deleted. The disk may be failing, or the source was changed meanwhile: try again, on another disk if it happens again.");
}
