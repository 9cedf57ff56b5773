using System.CommandLine;
using System.Globalization;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;
using Xtts.Net.Tool.Voices;
using Xtts.Net.Voices;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts voices blend</c>: one voice of several.</summary>
internal sealed class BlendVoicesCommand : Command
{
    private readonly ToolConsole _console;
    private readonly Argument<string[]> _parts = new("VOICES") { Description = "Voice files, each with its weight behind an equals sign when they are not to be mixed in equal parts.", Arity = ArgumentArity.OneOrMore };
    private readonly VoiceFileOptions _file = new("that of the file");

    /// <param name="console">Where it writes.</param>
    public BlendVoicesCommand(ToolConsole console)
        : base("blend", "Blends voices of one model into one, by weight.")
    {
        _console = console;
        Add(_parts);
        _file.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string output = _file.RequireOutput(arguments);
        var parts = new List<WeightedVoice>();
        foreach (string part in arguments.GetRequiredValue(_parts))
        {
            var (file, weight) = Split(part);
            parts.Add(new WeightedVoice(await VoiceFile.LoadAsync(file, cancellationToken), weight));
        }

        if (parts.Sum(part => part.Weight) is 0) throw new UsageException("The weights must sum up to more than 0.");
        var blend = VoiceBlend.Mix(_file.NameOf(arguments) ?? Path.GetFileNameWithoutExtension(output), parts);
        await VoiceFile.SaveAsync(blend, output, cancellationToken);
        var report = _console.Report();
        report.Field("Voice", blend.Name);
        report.Field("Of", VoiceText.SourcesOf(blend.Provenance));
        report.Field("Written", output);
        return ExitCode.Success;
    }

    // A file whose own name has an equals sign and no weight is taken as it is.
    private static (string File, double Weight) Split(string part)
    {
        int sign = part.LastIndexOf('=');
        if (sign <= 0 || File.Exists(part)) return (part, 1);
        return double.TryParse(part.AsSpan(sign + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double weight) && double.IsFinite(weight)
            ? (part[..sign], weight)
            : throw new UsageException($"'{part[(sign + 1)..]}' is no weight: write '{part[..sign]}=0.5' or leave the weight out.");
    }
}
