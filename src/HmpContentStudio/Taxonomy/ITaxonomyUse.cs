namespace HmpContentStudio.Taxonomy;

/// <summary>
/// A later stage that holds on to skills or roles. The taxonomy asks every registered one before it deletes; so it need not know who
/// they are. Register with <c>services.AddScoped&lt;ITaxonomyUse, …&gt;()</c>.
/// </summary>
public interface ITaxonomyUse
{
    /// <summary>What uses the skill, such as <c>brief 0198…</c>; empty for nothing.</summary>
    Task<IReadOnlyList<string>> UsesOfSkillAsync(string skillId, CancellationToken cancellationToken);

    /// <summary>What uses the role; empty for nothing.</summary>
    Task<IReadOnlyList<string>> UsesOfRoleAsync(string roleId, CancellationToken cancellationToken);
}
