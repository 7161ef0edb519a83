using HmpContentStudio.Accounts;
using Microsoft.AspNetCore.Identity;

namespace HmpContentStudio.Web.Tests.Security;

public class PasswordHashTests
{
    private readonly PasswordHasher<Account> identity = new();

    [Fact]
    public void Identity_reads_what_the_studio_writes()
    {
        var hash = PasswordHash.Of("correct horse battery");

        Assert.NotEqual(PasswordVerificationResult.Failed, identity.VerifyHashedPassword(null!, hash, "correct horse battery"));
        Assert.Equal(PasswordVerificationResult.Failed, identity.VerifyHashedPassword(null!, hash, "wrong"));
    }

    [Fact]
    public void The_studio_reads_what_identity_writes()
    {
        var hash = identity.HashPassword(null!, "correct horse battery");

        Assert.True(PasswordHash.Matches(hash, "correct horse battery"));
        Assert.False(PasswordHash.Matches(hash, "wrong"));
    }

    [Fact]
    public void Nobodys_password_matches_nothing()
    {
        Assert.False(PasswordHash.Matches(null, "no account has this password"));
    }
}
