using Xtts.Net.OnnxRuntime.Vocoding.Filters;

namespace Xtts.Net.OnnxRuntime.Tests.Vocoding;

public sealed class MinimalFilterTests
{
    [Theory]
    [InlineData(3, 6, 8, 1)]
    [InlineData(7, 6, 12, 1)]
    [InlineData(11, 5, 10, 2)]
    [InlineData(2, 1, 1, 2)]
    public void Kernels_of_the_model_need_few_products(int kernel, int outputs, int points, int groups)
    {
        var filter = MinimalFilter.For(kernel);

        (filter.Outputs, filter.Points, filter.Groups).Should().Be((outputs, points, groups));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(11)]
    [InlineData(5)]
    public void Every_tap_belongs_to_one_group(int kernel)
    {
        var filter = MinimalFilter.For(kernel);

        var taps = Enumerable.Range(0, filter.Groups).SelectMany(group => Enumerable.Range(filter.TapsOf(group).First, filter.TapsOf(group).Count));

        taps.Should().Equal(Enumerable.Range(0, kernel));
        Enumerable.Range(0, filter.Groups).Should().AllSatisfy(group => filter.TapsOf(group).Count.Should().BeLessThanOrEqualTo(filter.Taps));
    }

    [Fact]
    public void Taps_are_evaluated_at_the_points_and_divided_by_the_distances_of_those()
    {
        // Points 0, 1, -1 and infinity: F(2, 3) as it stands in every text, but for a sign that the other transform carries.
        double[] matrix = [.. new MinimalFilter(3, 2, 1).TapMatrix().Cast<double>()];

        matrix.Should().Equal(-1, 0, 0, 0.5, 0.5, 0.5, 0.5, -0.5, 0.5, 0, 0, 1);
    }

    [Fact]
    public void A_filter_with_too_few_points_for_its_outputs_is_refused()
    {
        var create = () => new MinimalFilter(7, 4, 1);

        create.Should().Throw<ArgumentException>();
    }
}
