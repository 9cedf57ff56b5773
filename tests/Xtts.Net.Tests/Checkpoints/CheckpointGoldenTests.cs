using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class CheckpointGoldenTests
{
    public static TheoryData<string> Checkpoints => GoldenCheckpoints.WithState;

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public void Tells_the_layout(string path)
    {
        using var checkpoint = GoldenCheckpoints.Open(path);

        string layout = checkpoint.Layout.ToString().ToLowerInvariant();

        layout.Should().Be(GoldenCheckpoints.Entry(path).Json.RequiredText("layout"));
    }

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public void Accounts_for_every_key(string path)
    {
        using var checkpoint = GoldenCheckpoints.Open(path);

        var map = new XttsKeyMapper().Map(checkpoint);

        var counts = Enum.GetValues<KeyCategory>().ToDictionary(NameInManifest, map.Count);
        counts.Add("total", map.Assignments.Length);
        var expected = GoldenCheckpoints.Entry(path).Json.Properties("keys").ToDictionary(count => count.Name, count => count.Value.GetInt32());
        counts.Where(count => count.Value > 0).Should().BeEquivalentTo(expected);
        counts.Where(count => count.Key != "total").Sum(count => count.Value).Should().Be(checkpoint.Tensors.Count);
        map.Missing.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public void Reads_every_tensor_as_recorded(string path)
    {
        var expected = GoldenCheckpoints.Folder.Tensors(GoldenCheckpoints.Entry(path).Json.RequiredText("expected_state"));
        using var checkpoint = GoldenCheckpoints.Open(path);

        var map = new XttsKeyMapper().Map(checkpoint);

        map.CanonicalNames.Should().BeEquivalentTo(expected.Names);
        foreach (string name in expected.Names) RequireEqual(checkpoint.Read(map.FindKey(name)!), expected[name]);
    }

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public void Keeps_the_stored_element_types(string path)
    {
        using var checkpoint = GoldenCheckpoints.Open(path);
        var map = new XttsKeyMapper().Map(checkpoint);

        var counts = map.CanonicalNames.GroupBy(name => checkpoint.Tensors[map.FindKey(name)!].ElementType).ToDictionary(type => type.Key.ToString().ToLowerInvariant(), type => type.Count());

        counts.Should().BeEquivalentTo(GoldenCheckpoints.Entry(path).Json.Properties("stored_dtypes").ToDictionary(count => count.Name, count => count.Value.GetInt32()));
    }

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public void Reads_what_the_trainer_wrote_beside_the_model(string path)
    {
        using var checkpoint = GoldenCheckpoints.Open(path);

        var actual = checkpoint.Metadata;

        var recorded = GoldenCheckpoints.Entry(path).Json.Field("metadata");
        actual.Step.Should().Be((long?)recorded?.Number("step"));
        actual.Epoch.Should().Be((long?)recorded?.Number("epoch"));
        actual.Date.Should().Be(recorded?.Text("date"));
        var loss = recorded?.Field("model_loss");
        bool both = loss?.ValueKind == System.Text.Json.JsonValueKind.Object;
        actual.TrainLoss.Should().Be(both ? loss?.Number("train_loss") : null);
        actual.EvalLoss.Should().Be(both ? loss?.Number("eval_loss") : loss?.GetDouble());
    }

    [Theory]
    [InlineData("ckpt/tiny/model.pth")]
    [InlineData("ckpt/variants/dict_config.pth")]
    [InlineData("ckpt/trainer/best_model_2735.pth")]
    public void Shows_a_pickled_configuration_as_inert_data(string path)
    {
        using var checkpoint = GoldenCheckpoints.Open(path);

        var configuration = checkpoint.Metadata.Configuration;

        configuration.Should().Contain("model", "xtts").And.ContainKey("model_args");
        configuration!["model_args"].Should().BeAssignableTo<IReadOnlyDictionary<string, object?>>().Which["gpt_num_audio_tokens"].Should().Be(1026L);
        configuration["max_audio_len"].Should().Be(double.PositiveInfinity);
        configuration["languages"].Should().BeAssignableTo<IReadOnlyList<object?>>().Which.Should().Contain("hu");
    }

    private static string NameInManifest(KeyCategory category) => category switch
    {
        KeyCategory.TrainingOnly => "training-only",
        KeyCategory.MaskBuffer => "mask buffer",
        _ => category.ToString().ToLowerInvariant(),
    };

    private static void RequireEqual(TensorView actual, GoldenTensor expected)
    {
        actual.Entry.Shape.Should().Equal(expected.Shape, expected.Name);
        if (expected.IntegerValues is not null)
        {
            var integers = new long[actual.Entry.ElementCount];
            actual.CopyTo(integers);
            integers.Should().Equal(expected.Integers, expected.Name);
            return;
        }

        var values = new float[actual.Entry.ElementCount];
        actual.CopyTo(values);
        var type = actual.Entry.ElementType;
        float[] rounded = [.. expected.Values.Select(value => Round(value, type))];
        values.AsSpan().SequenceEqual(rounded).Should().BeTrue($"'{expected.Name}' must have the recorded values");
    }

    private static float Round(float value, TensorElementType type) => type switch
    {
        TensorElementType.Float16 => (float)(Half)value,
        TensorElementType.BFloat16 => ToBFloat16(value),
        _ => value,
    };

    // Round to nearest, ties to even, as torch does.
    private static float ToBFloat16(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        bits += 0x7fff + ((bits >> 16) & 1);
        return BitConverter.UInt32BitsToSingle(bits & 0xffff0000);
    }
}
