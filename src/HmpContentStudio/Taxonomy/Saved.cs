namespace HmpContentStudio.Taxonomy;

/// <summary>What happened to an entry.</summary>
public enum EntryChange
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It differs from what was stored.</summary>
    Changed,

    /// <summary>It is what was stored.</summary>
    Unchanged,
}

/// <summary>An entry as it was saved.</summary>
/// <param name="Value">The entry.</param>
/// <param name="Version">The version to send with the next change.</param>
/// <param name="Change">What happened to it.</param>
/// <typeparam name="T">A skill or a role profile.</typeparam>
public sealed record Saved<T>(T Value, int Version, EntryChange Change);
