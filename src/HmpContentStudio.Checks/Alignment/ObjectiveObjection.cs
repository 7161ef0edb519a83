namespace HmpContentStudio.Checks;

/// <summary>AL-01 for one objective, so that a brief is judged by the same rule as the draft made from it.</summary>
public static class ObjectiveObjection
{
    /// <summary>The first thing wrong with it and what to do, or null. Pure.</summary>
    public static string? Of(string objective) => ObjectiveRule.Read(objective).Select(flag => flag.Message).FirstOrDefault();
}
