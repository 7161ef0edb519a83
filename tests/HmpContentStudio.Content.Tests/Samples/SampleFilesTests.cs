using System.Globalization;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Content.Text;

namespace HmpContentStudio.Content.Tests.Samples;

/// <summary>The samples are what newcomers meet first: they must read cleanly, agree with their sources and carry the fields that good items need.</summary>
public sealed class SampleFilesTests
{
    private static readonly string Folder = FindSamples();

    private static readonly SkillTaxonomy Taxonomy = TaxonomyFiles.ReadPath(Path.Combine(Folder, "taxonomy")).Taxonomy;

    private static readonly string[] SkillIds = ["SAF-CSE", "CUS-BCH", "SEC-UPA", "LEA-RTW"];

    private static readonly string[] BriefNames = [.. SkillIds.SelectMany(skill => new[] { $"{skill}-assessment", $"{skill}-module" })];

    public static TheoryData<string> Skills => new(SkillIds);

    public static TheoryData<string> Briefs => new(BriefNames);

    [Fact]
    public void The_taxonomy_reads_without_a_fault_and_holds_the_four_skills()
    {
        var reading = TaxonomyFiles.ReadPath(Path.Combine(Folder, "taxonomy"));

        Assert.Empty(reading.Faults);
        Assert.Equal(SkillIds, reading.Taxonomy.Skills.Select(skill => skill.Id));
        Assert.Equal(5, reading.Taxonomy.Roles.Count);
    }

    [Fact]
    public void Every_brief_in_the_folder_is_one_of_a_sample_skill()
    {
        var files = Directory.GetFiles(Path.Combine(Folder, "briefs")).Select(path => Path.GetFileNameWithoutExtension(path)!);

        Assert.Equal(BriefNames.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void A_brief_names_a_skill_a_role_that_needs_it_a_figure_of_it_and_sources_that_exist(string name)
    {
        var brief = ReadBrief(name);

        var skill = Taxonomy.Skill(brief.Skill!)!;
        Assert.Contains(brief.Skill!, Taxonomy.Role(brief.Role!)!.Skills.Select(required => required.SkillId));
        Assert.Contains(brief.BusinessGoal!.Kpi!, skill.Kpis);
        Assert.All(brief.Sources, source => Assert.True(File.Exists(Path.Combine(Folder, "briefs", source.Path!)), source.Path));
        Assert.All(brief.MustInclude, statement => Assert.Contains(statement, SourceText(skill), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Objectives_are_written_or_derived_and_each_has_exactly_one_observable_verb(string name)
    {
        var brief = ReadBrief(name);

        var objectives = brief.DeriveObjectives ? Taxonomy.Skill(brief.Skill!)!.PerformanceCriteria.Select(criterion => criterion.Text) : brief.Objectives;

        Assert.NotEqual(brief.DeriveObjectives, brief.Objectives.Count > 0);
        Assert.All(objectives, objective => Assert.Single(BloomVerbs.Read(objective).Observable));
        Assert.All(objectives, objective => Assert.InRange(objective.Split(' ').Length, 1, 30));
    }

    [Theory]
    [MemberData(nameof(Skills))]
    public void The_source_carries_the_steps_in_order_the_warnings_the_terms_and_the_figures_of_the_limits(string id)
    {
        var skill = Taxonomy.Skill(id)!;
        var source = SourceText(skill);

        var steps = string.Join('\n', skill.Steps.Select((step, index) => $"{index + 1}. {step.Text}"));
        Assert.Contains(steps, source, StringComparison.Ordinal);
        Assert.All(skill.Steps.Where(step => step.Warning is not null), step => Assert.Contains(step.Warning!, source, StringComparison.Ordinal));
        Assert.All(skill.Terms, term => Assert.Contains(term.Definition!, source, StringComparison.Ordinal));
        Assert.All(skill.Limits, limit => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{limit.Value} {limit.Unit}"), source, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Skills))]
    public void Every_reference_inside_an_entry_resolves(string id)
    {
        var skill = Taxonomy.Skill(id)!;
        var steps = skill.Steps.Select(step => step.Id).ToArray();
        var criteria = skill.PerformanceCriteria.Select(criterion => criterion.Id).ToArray();

        Assert.Equal(steps.Order(StringComparer.Ordinal), skill.PerformanceCriteria.SelectMany(criterion => criterion.Steps).Distinct().Order(StringComparer.Ordinal));
        Assert.Subset(steps.ToHashSet(), skill.Steps.SelectMany(step => step.OrderFreeWith).ToHashSet());
        Assert.Subset(steps.ToHashSet(), skill.CommonErrors.Select(error => error.Step!).ToHashSet());
        Assert.Subset(criteria.ToHashSet(), skill.Misconceptions.Select(misconception => misconception.Criterion!).ToHashSet());
        Assert.Subset(criteria.ToHashSet(), skill.Limits.Select(limit => limit.Criterion!).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Skills))]
    public void Every_slip_is_tested_by_a_case_and_a_case_tests_slips_of_different_steps(string id)
    {
        var skill = Taxonomy.Skill(id)!;
        var stepOf = skill.CommonErrors.ToDictionary(error => error.Id, error => error.Step!);

        Assert.Equal(stepOf.Keys.Order(StringComparer.Ordinal), skill.Contexts.SelectMany(context => context.Tests).Distinct().Order(StringComparer.Ordinal));
        Assert.All(skill.Contexts, context => Assert.InRange(context.Tests.Select(error => stepOf[error]).Distinct().Count(), 2, context.Tests.Count));
        Assert.All(skill.Contexts, context => Assert.Equal(context.Tests.Count, context.Tests.Select(error => stepOf[error]).Distinct().Count()));
    }

    [Theory]
    [MemberData(nameof(Skills))]
    public void A_sign_of_a_slip_shares_no_content_word_with_the_slip(string id)
    {
        var giveaways = Taxonomy.Skill(id)!.CommonErrors
            .Select(error => (error.Id, Shared: Long(error.Error).Intersect(Long(error.Cue!)).ToArray()))
            .Where(found => found.Shared.Length > 0);

        Assert.Empty(giveaways);
    }

    [Theory]
    [MemberData(nameof(Skills))]
    public void A_slip_looks_like_a_right_action_in_length_and_wording(string id)
    {
        string[] selfAnnouncing = ["without", "instead", "only", "skip", "ignore", "forget", "although", "hide", "always", "never", "all", "none"];

        Assert.All(Taxonomy.Skill(id)!.CommonErrors, error =>
        {
            Assert.DoesNotContain(Words.In(error.LooksLike!), word => selfAnnouncing.Contains(word.Text.ToLowerInvariant()));
            Assert.InRange((double)error.Correction!.Length / error.LooksLike!.Length, 0.7, 1.25);
        });
    }

    [Theory]
    [MemberData(nameof(Skills))]
    public void Actions_are_short_sentences_about_nobody_in_particular(string id)
    {
        var skill = Taxonomy.Skill(id)!;
        string[] pronouns = ["he", "she", "his", "her", "him", "hers"];
        var actions = skill.Steps.Select(step => step.Text)
            .Concat(skill.CommonErrors.SelectMany(error => new[] { error.Error, error.LooksLike!, error.Correction! }))
            .Concat(skill.Limits.SelectMany(limit => new[] { limit.Action!, limit.Otherwise! }));

        Assert.All(actions, action =>
        {
            Assert.EndsWith(".", action, StringComparison.Ordinal);
            Assert.InRange(action.Split(' ').Length, 3, 20);
            Assert.DoesNotContain(Words.In(action), word => pronouns.Contains(word.Text.ToLowerInvariant()));
        });
    }

    [Fact]
    public void The_safety_skill_alone_is_hazardous_and_warns_and_the_newcomers_brief_is_low_risk()
    {
        Assert.Equal(["SAF-CSE"], Taxonomy.Skills.Where(skill => skill.Hazard == true).Select(skill => skill.Id));
        Assert.Contains(Taxonomy.Skill("SAF-CSE")!.Steps, step => step.Warning is not null);
        Assert.Equal(Stakes.Formative, ReadBrief("CUS-BCH-module").Stakes);
    }

    private static IEnumerable<string> Long(string text) => Words.ContentStems(text).Where(stem => stem.Length >= 4);

    private static string SourceText(Skill skill)
    {
        var name = Assert.Single(skill.Limits.Select(limit => limit.Source!).Distinct());
        return File.ReadAllText(Path.Combine(Folder, "sources", name + ".md"));
    }

    private static Brief ReadBrief(string name)
    {
        var reading = BriefFile.Read(name + ".yaml", File.ReadAllText(Path.Combine(Folder, "briefs", name + ".yaml")));
        return reading.Brief ?? throw new InvalidDataException(reading.Fault!.ToString());
    }

    private static string FindSamples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HmpContentStudio.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds HmpContentStudio.sln."), "samples");
    }
}
