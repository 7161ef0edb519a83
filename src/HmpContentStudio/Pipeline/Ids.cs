namespace HmpContentStudio.Pipeline;

/// <summary>Makes ids, so that rules and tests do not depend on chance.</summary>
public interface IIds
{
    /// <summary>A new id; later ids sort after earlier ones.</summary>
    Guid Next();
}

/// <summary>Time-ordered ids (version 7). Safe for concurrent use.</summary>
internal sealed class TimeOrderedIds(TimeProvider clock) : IIds
{
    public Guid Next() => Guid.CreateVersion7(clock.GetUtcNow());
}
