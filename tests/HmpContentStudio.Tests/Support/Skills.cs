using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Tests.Support;

/// <summary>Small taxonomy entries for tests that need one and do not care which.</summary>
public static class SomeSkill
{
    public static Skill With(string id, string title = "Close a ticket") => new()
    {
        Id = id,
        Version = "1",
        Title = title,
        Definition = "the last step of a support case",
        LevelScale = "1-5",
        Level = 2,
        Owner = "Service desk",
        PerformanceCriteria = [new PerformanceCriterion { Id = "PC1", Text = "Write down what solved the case" }],
    };
}
