using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace HmpContentStudio.Storage;

/// <summary>
/// Everything the studio keeps. Entities are found through their configurations, which stand beside them in the stage folders; there
/// are no properties per table: use <c>db.Set&lt;Brief&gt;()</c>. Only the save behaviour saves.
/// </summary>
public sealed class StudioDbContext(DbContextOptions<StudioDbContext> options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<string>().HaveMaxLength(400);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(StudioDbContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(IVersioned).IsAssignableFrom(e.ClrType)))
        {
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }

        foreach (var key in modelBuilder.Model.GetEntityTypes().SelectMany(KeysMadeByTheStudio))
        {
            key.ValueGenerated = ValueGenerated.Never;
        }
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    // Ids come from IIds and sequences from the rules; only a key that is an integer named Id is left to the database.
    private static IEnumerable<IMutableProperty> KeysMadeByTheStudio(IMutableEntityType entity) =>
        entity.FindPrimaryKey()?.Properties.Where(p => p.ClrType == typeof(Guid) || p.ClrType == typeof(string)) ?? [];
}
