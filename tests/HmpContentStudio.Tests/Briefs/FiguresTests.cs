using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Taxonomy;
using HmpContentStudio.Briefs;
using HmpContentStudio.Tests.Support;

namespace HmpContentStudio.Tests.Briefs;

public class FiguresTests
{
    [Fact]
    public void Texts_and_figures_are_kept_as_they_were_written_so_that_files_and_studio_give_equal_content()
    {
        var now = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        var limit = new Limit { Id = "L1", Quantity = "oxygen", Operator = ">=", Value = 19.50m };

        var skill = SkillEntry.Add(SomeSkill.With("A") with { Limits = [limit] }, now).Read();
        var brief = BriefEntry.Write(Guid.Empty, "ada", new Brief { Title = "Cafe\u0301", BusinessGoal = new BusinessGoal { Baseline = 4.0m } }, now).Read();

        Assert.Equal("19.50", skill.Limits[0].Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(("Cafe\u0301", "4.0"), (brief.Title, brief.BusinessGoal!.Baseline!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
