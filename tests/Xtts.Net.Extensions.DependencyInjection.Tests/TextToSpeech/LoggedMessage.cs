using Microsoft.Extensions.Logging;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.TextToSpeech;

/// <summary>A message that was logged.</summary>
internal sealed record LoggedMessage(string Category, LogLevel Level, string Text, IReadOnlyList<string> Values);
