namespace Xtts.Net.Tests.Checkpoints.Runs;

/// <summary>A small file in the layout of a trainer's checkpoint: one tensor of a model, and what the trainer writes beside it.</summary>
internal sealed record TrainerFile
{
    public long? Step { get; init; }

    public long? Epoch { get; init; }

    public string? Date { get; init; }

    public double? Loss { get; init; }

    public string? RestorePath { get; init; }

    public string Tensor { get; init; } = "xtts.gpt.final_norm.weight";

    public byte[] Bytes()
    {
        var pickle = PickleBuilder.Protocol(2).Op('}').Text("model").Op('}').Text(Tensor).Tensor(new TensorDescription([6], [1])).Op('s').Op('s');
        if (Step is { } step) pickle.Text("step").Integer(step).Op('s');
        if (Epoch is { } epoch) pickle.Text("epoch").Integer(epoch).Op('s');
        if (Date is { } date) pickle.Text("date").Text(date).Op('s');
        if (Loss is { } loss) pickle.Text("model_loss").Op('}').Text("eval_loss").Number(loss).Op('s').Op('s');
        if (RestorePath is { } path) pickle.Text("config").Op('}').Text("restore_path").Text(path).Op('s').Op('s');
        return TorchFile.Of(pickle.Stop());
    }
}
