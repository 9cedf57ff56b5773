using Xtts.Net.OnnxRuntime.Vocoding;
using Xtts.Net.OnnxRuntime.Vocoding.Filters;

namespace Xtts.Net.OnnxRuntime.Tests.Vocoding;

public sealed class StretchPlanTests
{
    [Theory]
    [InlineData(1000, 300, 2, 250)]     // four instead of three and a bit: two for each
    [InlineData(100, 300, 2, 50)]
    [InlineData(1, 300, 4, 1)]
    [InlineData(30000, 300, 2, 300)]    // a hundred: nobody waits long for the last one
    public void Few_stretches_are_cut_so_that_everybody_gets_equally_many(int positions, int longest, int members, int length) =>
        StretchPlan.Length(positions, longest, members).Should().Be(length);

    [Theory]
    [InlineData(256)]
    [InlineData(128)]
    [InlineData(32)]
    [InlineData(4)]
    public void A_step_of_a_residual_block_leaves_its_first_convolution_whole_tiles(int channels)
    {
        foreach (int kernel in (int[])[3, 7, 11])
        {
            foreach (int dilation in (int[])[1, 3, 5])
            {
                using var first = new ConvolutionLayer(ConvolutionShape.Same(channels, channels, kernel, dilation), MinimalFilter.For(kernel), 16);
                using var second = new ConvolutionLayer(ConvolutionShape.Same(channels, channels, kernel, 1), MinimalFilter.For(kernel), 16);

                int longest = StretchPlan.Longest(new ResidualPair(first, second));

                ((longest + kernel - 1) % (first.Filter.Outputs * dilation)).Should().Be(0);
                longest.Should().BeGreaterThan(100);
            }
        }
    }
}
