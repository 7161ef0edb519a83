using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Taxonomy;
using HmpContentStudio.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Tests.Taxonomy;

public class SaveSkillTests
{
    [Fact]
    public async Task A_new_skill_is_stored_whole_with_its_first_revision_and_audited()
    {
        await using var studio = await TestStudio.StartAsync();
        var skill = SomeSkill.With("DESK-1") with { Hazard = true, Tools = ["ticket system"], ReviewBy = new DateOnly(2027, 1, 31) };

        var saved = (await studio.SendAsync(new SaveSkill("DESK-1", skill, null), studio.Designer)).Value;

        var read = (await studio.SendAsync(new SkillById("DESK-1"), studio.Reviewer)).Value;
        Assert.Equal((EntryChange.Added, 1), (saved.Change, saved.Version));
        Assert.Equal(SkillEntry.HashOf(skill), SkillEntry.HashOf(read.Value));
        Assert.Equal(["taxonomy.skill-added"], await studio.AuditedActionsAsync());
        Assert.Equal([studio.Designer.AccountId], await studio.ReadAsync(db => db.Set<SkillRevision>().Select(r => r.ChangedBy).ToListAsync()));
    }

    [Fact]
    public async Task A_change_grows_the_version_and_the_old_one_is_refused_as_stale()
    {
        await using var studio = await TestStudio.StartAsync();
        await studio.SendAsync(new SaveSkill("DESK-1", SomeSkill.With("DESK-1"), null), studio.Designer);

        var changed = await studio.SendAsync(new SaveSkill("DESK-1", SomeSkill.With("DESK-1", "Close a case"), 1), studio.Designer);
        var stale = await studio.SendAsync(new SaveSkill("DESK-1", SomeSkill.With("DESK-1", "Close it"), 1), studio.OtherDesigner);

        var read = (await studio.SendAsync(new SkillById("DESK-1"), studio.Designer)).Value;
        Assert.Equal(2, changed.Value.Version);
        Assert.IsType<StaleRefusal>(stale.Refusal);
        Assert.Equal(("Close a case", 2), (read.Value.Title, read.Version));
    }

    [Fact]
    public async Task Saving_what_is_stored_already_changes_nothing()
    {
        await using var studio = await TestStudio.StartAsync();
        await studio.SendAsync(new SaveSkill("DESK-1", SomeSkill.With("DESK-1"), null), studio.Designer);

        var again = await studio.SendAsync(new SaveSkill("DESK-1", SomeSkill.With("DESK-1"), 1), studio.Designer);

        Assert.Equal((EntryChange.Unchanged, 1), (again.Value.Change, again.Value.Version));
        Assert.Equal(["taxonomy.skill-added"], await studio.AuditedActionsAsync());
    }

    [Fact]
    public async Task Every_malformed_member_is_named_with_its_place_and_nothing_is_stored()
    {
        await using var studio = await TestStudio.StartAsync();
        var skill = SomeSkill.With("DESK-1") with
        {
            Owner = " ",
            Steps = [new Step { Id = "S1", Text = "Read the log." }, new Step { Id = "S1", Text = "Close it." }],
            CommonErrors = [new CommonError { Id = "E1", Error = "Skip the log.", Step = "S9" }],
        };

        var refused = await studio.SendAsync(new SaveSkill("DESK-1", skill, null), studio.Designer);

        var malformed = Assert.IsType<MalformedRefusal>(refused.Refusal);
        Assert.Equal(["/owner", "/steps/1/id", "/commonErrors/0/step"], malformed.Errors.Select(e => e.Pointer));
        Assert.Equal(0, await studio.ReadAsync(db => db.Set<SkillEntry>().CountAsync()));
    }

    [Fact]
    public async Task A_reviewer_may_not_write_the_taxonomy()
    {
        await using var studio = await TestStudio.StartAsync();

        var refused = await studio.SendAsync(new SaveSkill("DESK-1", SomeSkill.With("DESK-1"), null), studio.Reviewer);

        Assert.Equal("account.not-permitted", refused.Refusal!.Code);
    }

    [Fact]
    public async Task A_skill_that_a_role_requires_is_not_deleted()
    {
        await using var studio = await TestStudio.StartAsync();
        await studio.SendAsync(new SaveSkill("DESK-1", SomeSkill.With("DESK-1"), null), studio.Designer);
        var role = new RoleProfile { Id = "agent", Title = "Agent", Skills = [new RequiredSkill { SkillId = "DESK-1" }] };
        await studio.SendAsync(new SaveRole("agent", role, null), studio.Designer);

        var refused = await studio.SendAsync(new DeleteSkill("DESK-1", 1), studio.Designer);
        await studio.SendAsync(new DeleteRole("agent", 1), studio.Designer);
        var deleted = await studio.SendAsync(new DeleteSkill("DESK-1", 1), studio.Designer);

        Assert.Equal("taxonomy.skill-in-use", refused.Refusal!.Code);
        Assert.Equal(["role agent"], Assert.IsAssignableFrom<IReadOnlyList<string>>(refused.Refusal.Members["usedBy"]));
        Assert.Null(deleted.Refusal);
        Assert.IsType<NotFoundRefusal>((await studio.SendAsync(new SkillById("DESK-1"), studio.Designer)).Refusal);
    }

    [Fact]
    public async Task A_role_may_require_only_skills_that_exist()
    {
        await using var studio = await TestStudio.StartAsync();
        var role = new RoleProfile { Id = "agent", Title = "Agent", Skills = [new RequiredSkill { SkillId = "DESK-9" }] };

        var refused = await studio.SendAsync(new SaveRole("agent", role, null), studio.Designer);

        Assert.Equal("/skills/0/skillId", Assert.IsType<MalformedRefusal>(refused.Refusal).Errors.Single().Pointer);
    }
}
