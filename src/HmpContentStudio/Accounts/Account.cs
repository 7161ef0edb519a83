using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HmpContentStudio.Accounts;

/// <summary>A person or a program that may sign in. Its id is the pseudonym that the audit keeps.</summary>
public sealed class Account : IVersioned
{
    /// <summary>Wrong passwords in a row that lock an account.</summary>
    public const int FailuresBeforeLock = 5;

    /// <summary>How long a lock holds.</summary>
    public static readonly TimeSpan LockFor = TimeSpan.FromMinutes(15);

    private Account()
    {
    }

    /// <summary>The pseudonym.</summary>
    public Guid Id { get; private set; }

    /// <summary>Address to sign in with, lower case, unique.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Name on screens.</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>As written by <see cref="Accounts.PasswordHash"/>.</summary>
    public string PasswordHash { get; private set; } = "";

    /// <summary>Changes with the password and the permissions; a session that carries another one is over.</summary>
    public string SecurityStamp { get; private set; } = "";

    /// <summary>What the account may do.</summary>
    public IReadOnlyList<PermissionSet> Sets { get; private set; } = [];

    /// <summary>When it was added.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int FailedAttempts { get; private set; }

    /// <summary>Until when no password is accepted.</summary>
    public DateTime? LockedUntil { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; } = 1;

    /// <summary>An account as an administrator adds it.</summary>
    public static Account Add(Guid id, NewAccount account, string passwordHash, string stamp, DateTime now) => new()
    {
        Id = id,
        Email = Normalize(account.Email),
        DisplayName = account.DisplayName.Trim(),
        Sets = [.. account.Permissions.Distinct().Order()],
        PasswordHash = passwordHash,
        SecurityStamp = stamp,
        CreatedAt = now,
    };

    /// <summary>The form in which addresses are compared.</summary>
    public static string Normalize(string email) => email.Trim().ToLowerInvariant();

    /// <summary>True while no password is accepted.</summary>
    public bool IsLocked(DateTime now) => LockedUntil > now;

    /// <summary>Counts a wrong password; the fifth in a row locks.</summary>
    public void CountFailure(DateTime now)
    {
        FailedAttempts++;
        if (FailedAttempts >= FailuresBeforeLock)
        {
            (FailedAttempts, LockedUntil) = (0, now + LockFor);
        }
    }

    /// <summary>The right password clears what was counted.</summary>
    public void CountSuccess() => (FailedAttempts, LockedUntil) = (0, null);

    /// <summary>A new password ends every session and every lock.</summary>
    public void ChangePassword(string passwordHash, string stamp)
    {
        (PasswordHash, SecurityStamp) = (passwordHash, stamp);
        CountSuccess();
    }

    /// <summary>The account as an actor.</summary>
    public Actor ToActor() => new(Id.ToString(), DisplayName, Sets);
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasIndex(a => a.Email).IsUnique();
        builder.Property(a => a.Sets)
            .HasConversion(
                sets => string.Join(',', sets),
                text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PermissionSet>).ToArray(),
                new ValueComparer<IReadOnlyList<PermissionSet>>(
                    (one, other) => one!.SequenceEqual(other!), sets => sets.Aggregate(0, (hash, set) => HashCode.Combine(hash, set))))
            .HasMaxLength(200);
    }
}
