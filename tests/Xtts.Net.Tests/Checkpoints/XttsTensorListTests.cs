using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class XttsTensorListTests
{
    [Fact]
    public void Lists_the_full_size_model_exactly()
    {
        var recorded = ManifestJson.ReadFile(GoldenCheckpoints.Folder.PathOf("full_model_tensors.json")).Items("tensors")
            .Select(tensor => $"{tensor.RequiredText("name")} [{string.Join(", ", tensor.Items("shape"))}] {tensor.RequiredText("dtype")}");

        var listed = XttsTensorList.Of(new ModelSizes());

        listed.Select(tensor => $"{tensor.Name} [{string.Join(", ", tensor.Shape)}] {(tensor.IsCounter ? "int64" : "float32")}").Should().Equal(recorded);
    }
}
