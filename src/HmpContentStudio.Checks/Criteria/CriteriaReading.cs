namespace HmpContentStudio.Checks;

/// <summary>Which judgements an edit reopens.</summary>
public static class CriteriaReading
{
    /// <summary>The criteria among these that read one of the edited parts, in their order.</summary>
    public static IReadOnlyList<Criterion> ThatRead(IEnumerable<Criterion> criteria, params IReadOnlyCollection<DraftPart> edited) =>
        [.. criteria.Where(criterion => criterion.Reads.Any(edited.Contains))];
}
