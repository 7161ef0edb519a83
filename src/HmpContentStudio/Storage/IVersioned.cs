namespace HmpContentStudio.Storage;

/// <summary>
/// An entity that several people may change. The number starts at 1 and grows with each saved change; it is the concurrency token and
/// the ETag. A change that touches only children must call something on the parent that marks it as changed too.
/// </summary>
public interface IVersioned
{
    /// <summary>How often it was saved. Declare it as <c>public int Version { get; private set; } = 1;</c>.</summary>
    int Version { get; }
}
