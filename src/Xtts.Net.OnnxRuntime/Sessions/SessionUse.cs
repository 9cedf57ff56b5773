namespace Xtts.Net.OnnxRuntime.Sessions;

/// <summary>How often a session runs; decides what memory it may keep.</summary>
internal enum SessionUse
{
    /// <summary>For every code or every stretch of speech: weights are rearranged into private memory once, working memory is kept between runs.</summary>
    Constant,

    /// <summary>Once a voice, on long inputs: weights stay in the mapped file, working memory is given back after each run.</summary>
    Occasional,
}
