namespace Xtts.Net.Extensions.DependencyInjection.Tests;

/// <summary>Tests that start programs, or write scripts that are started, run one after another.</summary>
/// <remarks>A program that is being started holds every file that is open, for a moment; a script that another test is just writing could then not be started, because its text file is busy.</remarks>
[CollectionDefinition(nameof(StartsPrograms))]
public sealed class StartsPrograms;
