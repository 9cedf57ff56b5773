namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>What a model of the container is doing.</summary>
public enum ModelState
{
    /// <summary>Nothing was asked of it yet: the first request loads it.</summary>
    NotLoaded,

    /// <summary>It is loading for the first time.</summary>
    Loading,

    /// <summary>It could not be loaded; the next request tries again.</summary>
    Failed,

    /// <summary>It serves requests.</summary>
    Ready,

    /// <summary>It serves requests, and another one is loading beside it.</summary>
    Switching,

    /// <summary>The host has stopped.</summary>
    Stopped,
}
