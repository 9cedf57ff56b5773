using System.Collections.Immutable;
using Xtts.Net.Backends;
using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>What the checks of one diagnosis have found so far. Owns the opened checkpoint. Not thread-safe.</summary>
internal sealed class DiagnosisSubject(string given, DiagnosisOptions options) : IDisposable
{
    private readonly List<DiagnosisFinding> _findings = [];

    /// <summary>The path as the caller gave it.</summary>
    public string Given { get; } = given;

    public DiagnosisOptions Options { get; } = options;

    /// <summary>The files as loading would be told of them.</summary>
    public XttsOptions Loading { get; } = options.ForLoading(given);

    /// <summary>The checkpoint file: the one given, or the one chosen in a folder.</summary>
    public string Path { get; set; } = given;

    public string FileName => System.IO.Path.GetFileName(Path);

    public long Length { get; set; }

    public FileKind Kind { get; set; }

    public CheckpointContent Content { get; set; }

    /// <summary>The checkpoint, once it is open.</summary>
    public ICheckpoint? Checkpoint { get; private set; }

    public TrainerState? TrainerState { get; private set; }

    public KeyMap? Keys { get; set; }

    public KeyAccount? Account { get; set; }

    /// <summary>The configuration that loading would use; what the file or its tensors say when there is no <c>config.json</c>.</summary>
    public XttsConfiguration? Configuration { get; set; }

    public ModelSizes? Sizes { get; set; }

    public ImmutableArray<ModelPart> Parts { get; set; } = [];

    public ImmutableArray<TensorElementType> Precisions { get; set; } = [];

    public TrainingSummary Training { get; set; } = new();

    public CompanionFiles Companions { get; set; } = new();

    /// <summary>Whether nothing is left to look at.</summary>
    public bool IsSettled { get; private set; }

    public bool HasErrors => _findings.Exists(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>Opens the checkpoint.</summary>
    /// <exception cref="XttsException">It cannot be opened.</exception>
    public void Open(CancellationToken cancellationToken)
    {
        var opened = new CheckpointReader { LoadMode = Loading.LoadMode }.OpenFile(Path, cancellationToken);
        Checkpoint = opened;
        TrainerState = opened.TrainerState;
    }

    public void Note(FindingCode code, string message, string? advice = null) => Add(code, FindingSeverity.Information, message, advice);

    public void Remark(FindingCode code, string message, string? advice = null) => Add(code, FindingSeverity.Remark, message, advice);

    public void Error(FindingCode code, string message, string? advice = null) => Add(code, FindingSeverity.Error, message, advice);

    /// <summary>Records what the file is instead of a model, and ends the diagnosis.</summary>
    public void Settle(FindingCode code, string message, string? advice)
    {
        Error(code, message, advice);
        IsSettled = true;
    }

    /// <summary>The conclusion from everything found.</summary>
    public CheckpointDiagnosis Conclude()
    {
        ImmutableArray<DiagnosisFinding> findings = [.. _findings.OrderByDescending(finding => finding.Severity)];
        var verdict = VerdictRule.Of(findings);
        return new CheckpointDiagnosis
        {
            Path = Path,
            Length = Length,
            Verdict = verdict,
            NextStep = VerdictRule.NextStep(verdict, findings),
            Kind = Kind,
            Content = Content,
            Layout = Checkpoint?.Layout,
            Findings = findings,
            Conversion = Content == CheckpointContent.XttsV2 && Account is not null ? new ConversionNeed(0, Account.Read) : null,
            Precisions = Precisions,
            Sizes = Sizes,
            Parts = Parts,
            Training = Training,
            TrainerState = TrainerState,
            Companions = Companions,
            Keys = Account,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => Checkpoint?.Dispose();

    private void Add(FindingCode code, FindingSeverity severity, string message, string? advice) => _findings.Add(new DiagnosisFinding(code, severity, PrintableText.Of(message), advice));
}
