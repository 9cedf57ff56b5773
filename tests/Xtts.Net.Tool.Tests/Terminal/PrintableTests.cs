using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Tests.Terminal;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("gpt.gpt.h.0.attn", "gpt.gpt.h.0.attn")]
    [InlineData("Kérdező", "Kérdező")]
    [InlineData("\u001b[2Jgone", "\\u001B[2Jgone")]
    [InlineData("a\r\nb\tc", "a\\u000D\\u000Ab\\u0009c")]
    [InlineData("gnp.\u202egnp", "gnp.\\u202Egnp")]
    [InlineData("\u009b31m", "\\u009B31m")]
    public void Shows_what_would_command_the_terminal(string text, string shown) => Printable.Of(text).Should().Be(shown);
}
