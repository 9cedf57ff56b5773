using Spectre.Console;
using Spectre.Console.Testing;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Tests.Terminal;

public sealed class ReportTests
{
    [Fact]
    public void A_field_hangs_under_its_label()
    {
        using var console = new TestConsole().Width(40);

        new Report(console).Field("Layout", "Trainer: model, optimizer, scaler and more");

        console.Output.Should().Be("Layout        Trainer: model, optimizer,\n              scaler and more\n");
    }

    [Fact]
    public void A_terminal_gets_colours_and_a_pipe_none()
    {
        using TestConsole terminal = new TestConsole().EmitAnsiSequences(), pipe = new();
        pipe.Profile.Capabilities.Ansi = false;

        new Report(terminal).Text("damaged", Styles.Bad);
        new Report(pipe).Text("damaged", Styles.Bad);

        terminal.Output.Should().Contain("\u001b[").And.Contain("damaged");
        pipe.Output.Should().Be("damaged\n");
    }

    [Fact]
    public void Names_from_files_cannot_command_the_terminal()
    {
        using var console = new TestConsole();

        new Report(console).Field("Name", "\u001b]0;owned\u0007");

        console.Output.Should().NotContain("\u001b").And.Contain("\\u001B]0;owned\\u0007");
    }

    [Fact]
    public void A_table_cuts_no_cell()
    {
        using var console = new TestConsole().Width(30);
        var table = new Table().AddColumn("key").AddColumn("shape");
        table.AddRow("gpt.gpt_inference.transformer.h.0.attn.c_attn.weight", "[[1024, 3072]]");

        new Report(console).Table(table);

        console.Output.Should().Contain("gpt.gpt_inference.transformer.h.0.attn.c_attn.weight").And.Contain("[1024, 3072]");
    }
}
