using HmpContentStudio.Governance;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Taxonomy;
using HmpContentStudio.Tests.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Tests.Pipeline;

public class SaveBehaviorTests
{
    [Fact]
    public async Task A_reaction_that_fails_undoes_the_command_and_its_audit()
    {
        await using var studio = await TestStudio.StartAsync(s => s.AddTransient<INotificationHandler<Events.SkillChanged>, FailingReaction>());

        await Assert.ThrowsAsync<InvalidOperationException>(() => SaveAsync(studio, "A-1"));

        Assert.Equal(0, await studio.ReadAsync(db => db.Set<SkillEntry>().CountAsync()));
        Assert.Empty(await studio.AuditedActionsAsync());
    }

    [Fact]
    public async Task A_change_that_nobody_recorded_fails_and_is_not_saved()
    {
        await using var studio = await TestStudio.StartAsync(s => s.AddTransient<IRequestHandler<Silent, Result<Done>>, SilentHandler>());

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => studio.SendAsync(new Silent(), studio.Designer));

        Assert.StartsWith("Silent changed something and recorded nothing", error.Message);
        Assert.Equal(0, await studio.ReadAsync(db => db.Set<SkillEntry>().CountAsync()));
    }

    [Fact]
    public async Task Commands_at_the_same_time_are_all_saved_in_one_unbroken_chain()
    {
        await using var studio = await TestStudio.StartAsync();

        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => Task.Run(() => SaveAsync(studio, $"A-{i}"))));

        var entries = await studio.ReadAsync(db => db.Set<AuditEntry>().OrderBy(e => e.Sequence).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), entries.Select(e => e.Sequence));
        Assert.Equal(entries.Select(e => e.Hash).SkipLast(1), entries.Select(e => e.PreviousHash).Skip(1));
    }

    [Fact]
    public async Task Of_ten_changes_on_the_same_version_one_wins_and_nine_are_told()
    {
        await using var studio = await TestStudio.StartAsync();
        await SaveAsync(studio, "A-1");

        var results = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => Task.Run(() =>
            studio.SendAsync(new SaveSkill("A-1", SomeSkill.With("A-1", $"Title {i}"), 1), studio.Designer))));

        Assert.Single(results, r => r.Refusal is null);
        Assert.Equal(9, results.Count(r => r.Refusal?.Code == "taxonomy.changed-meanwhile"));
    }

    [Fact]
    public async Task A_conflict_is_decided_again_on_the_new_state()
    {
        var handler = new ConflictingOnce();
        await using var studio = await TestStudio.StartAsync(s => s.AddSingleton<IRequestHandler<Silent, Result<Done>>>(handler));

        var result = await studio.SendAsync(new Silent(), studio.Designer);

        Assert.Null(result.Refusal);
        Assert.Equal(2, handler.Calls);
    }

    [Fact]
    public async Task What_waits_for_the_commit_runs_after_it_and_not_after_a_refusal()
    {
        var told = new List<string>();
        await using var studio = await TestStudio.StartAsync(s => s
            .AddSingleton(told)
            .AddTransient<INotificationHandler<Events.SkillChanged>, TellingReaction>());

        await SaveAsync(studio, "A-1");
        var refused = await SaveAsync(studio, "A-1");

        Assert.Equal("taxonomy.exists-already", refused.Refusal!.Code);
        Assert.Equal(["A-1 is saved: 1"], told);
    }

    private static Task<Result<Saved<Content.Skills.Skill>>> SaveAsync(TestStudio studio, string id) =>
        studio.SendAsync(new SaveSkill(id, SomeSkill.With(id), null), studio.Designer);

    private sealed class FailingReaction : INotificationHandler<Events.SkillChanged>
    {
        public Task Handle(Events.SkillChanged notification, CancellationToken cancellationToken) => throw new InvalidOperationException("made to fail");
    }

    private sealed class TellingReaction(IAfterCommit afterCommit, IServiceScopeFactory scopes, List<string> told) : INotificationHandler<Events.SkillChanged>
    {
        public Task Handle(Events.SkillChanged notification, CancellationToken cancellationToken)
        {
            afterCommit.Then(async token =>
            {
                await using var other = scopes.CreateAsyncScope();
                var count = await other.ServiceProvider.GetRequiredService<StudioDbContext>().Set<SkillEntry>().CountAsync(token);
                told.Add($"{notification.SkillId} is saved: {count}");
            });
            return Task.CompletedTask;
        }
    }

    [PermitEveryAccount]
    private sealed record Silent : ICommand<Done>;

    private sealed class SilentHandler(StudioDbContext db) : IHandle<Silent, Done>
    {
        public Task<Result<Done>> Handle(Silent request, CancellationToken cancellationToken)
        {
            db.Add(SkillEntry.Add(SomeSkill.With("A-1"), new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc)));
            return Task.FromResult<Result<Done>>(new Done());
        }
    }

    private sealed class ConflictingOnce : IHandle<Silent, Done>
    {
        public int Calls { get; private set; }

        public Task<Result<Done>> Handle(Silent request, CancellationToken cancellationToken)
        {
            Calls++;
            return Calls == 1 ? throw new DbUpdateConcurrencyException("made to conflict") : Task.FromResult<Result<Done>>(new Done());
        }
    }
}
