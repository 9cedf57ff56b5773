namespace WebServer.Observability;

/// <summary>How the server is.</summary>
/// <param name="Status"><c>healthy</c>, <c>degraded</c> (it serves, but the last switch failed) or <c>unhealthy</c>.</param>
/// <param name="Description">A sentence.</param>
/// <param name="Model">The model that serves.</param>
/// <param name="Formats">Formats of sound that can be asked for, the default first.</param>
/// <param name="Speaking">Requests that are being spoken.</param>
/// <param name="Waiting">Requests that wait to be spoken.</param>
internal sealed record HealthBody(string Status, string? Description, string Model, string[] Formats, long Speaking, long Waiting);
