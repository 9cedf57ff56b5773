using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Providers;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Tests.Sessions;

public sealed class ModelSessionTests
{
    [Fact]
    public void A_session_outlives_its_dispose_until_what_is_bound_to_it_is_gone()
    {
        var factory = new SessionFactory(new OnnxRuntimeOptions(), new SelectedProvider(ProviderFacts.Of(ExecutionProviders.Cpu), null, []));
        var session = factory.Create(CacheGraphs.Join(OnnxElementType.Float), SessionUse.Occasional, CancellationToken.None);
        var tensors = new BoundTensors(session);

        session.Dispose();

        session.IsReleased.Should().BeFalse("what is bound lies in memory that is freed through the session");
        tensors.Dispose();
        session.IsReleased.Should().BeTrue();
    }

    [Fact]
    public void Nothing_is_bound_to_a_disposed_session()
    {
        var factory = new SessionFactory(new OnnxRuntimeOptions(), new SelectedProvider(ProviderFacts.Of(ExecutionProviders.Cpu), null, []));
        var session = factory.Create(CacheGraphs.Join(OnnxElementType.Float), SessionUse.Occasional, CancellationToken.None);
        session.Dispose();

        var bind = () => new BoundTensors(session);

        bind.Should().Throw<ObjectDisposedException>();
    }
}
