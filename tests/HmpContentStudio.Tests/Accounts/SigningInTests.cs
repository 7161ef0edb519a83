using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Tests.Support;

namespace HmpContentStudio.Tests.Accounts;

public class SigningInTests
{
    private const string Password = "correct horse battery";

    [Fact]
    public async Task The_right_password_gives_a_token_for_twelve_hours_that_finds_the_account()
    {
        await using var studio = await WithAccountAsync();

        var verdict = await studio.TokenAsync("Ada@Example.org", Password);

        var found = await studio.UseAsync(p => Sessions(p).FindAsync(verdict.Token!.AccessToken, default));
        Assert.Equal(studio.Clock.Now.AddHours(12), verdict.Token!.ExpiresAt);
        Assert.Equal("Ada", found!.DisplayName);
    }

    [Fact]
    public async Task A_token_ends_after_twelve_hours()
    {
        await using var studio = await WithAccountAsync();
        var token = (await studio.TokenAsync("ada@example.org", Password)).Token!;

        studio.Clock.Advance(TimeSpan.FromHours(12));

        Assert.Null(await studio.UseAsync(p => Sessions(p).FindAsync(token.AccessToken, default)));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_fifteen_minutes_even_for_the_right_one()
    {
        await using var studio = await WithAccountAsync();
        for (var i = 0; i < 5; i++)
        {
            await studio.TokenAsync("ada@example.org", "wrong");
        }

        var locked = await studio.TokenAsync("ada@example.org", Password);
        studio.Clock.Advance(TimeSpan.FromMinutes(15));
        var later = await studio.TokenAsync("ada@example.org", Password);

        Assert.Equal("account.locked", locked.Refusal!.Code);
        Assert.NotNull(later.Token);
    }

    [Fact]
    public async Task An_unknown_address_is_refused_in_the_same_words_as_a_wrong_password()
    {
        await using var studio = await WithAccountAsync();

        var unknown = await studio.TokenAsync("eve@example.org", Password);
        var wrong = await studio.TokenAsync("ada@example.org", "wrong");

        Assert.Equal(wrong.Refusal!.Message, unknown.Refusal!.Message);
        Assert.Equal(["account.added", "account.sign-in-failed", "account.sign-in-failed"], await studio.AuditedActionsAsync());
    }

    [Fact]
    public async Task A_new_password_ends_tokens_and_lifts_the_lock()
    {
        await using var studio = await WithAccountAsync();
        var token = (await studio.TokenAsync("ada@example.org", Password)).Token!;
        for (var i = 0; i < 5; i++)
        {
            await studio.TokenAsync("ada@example.org", "wrong");
        }

        await studio.SendAsync(new SetPassword("ada@example.org", "another long password"), Actor.System);

        Assert.Null(await studio.UseAsync(p => Sessions(p).FindAsync(token.AccessToken, default)));
        Assert.NotNull((await studio.TokenAsync("ada@example.org", "another long password")).Token);
    }

    private static Sessions Sessions(IServiceProvider provider) => (Sessions)provider.GetService(typeof(Sessions))!;

    private static async Task<TestStudio> WithAccountAsync()
    {
        var studio = await TestStudio.StartAsync();
        var added = await studio.SendAsync(
            new AddAccount(new NewAccount("ada@example.org", "Ada", [PermissionSet.Designer], Password)), studio.Administrator);
        Assert.Null(added.Refusal);
        return studio;
    }
}

internal static class SigningInWithPassword
{
    public static Task<SignInVerdict> TokenAsync(this TestStudio studio, string email, string password) =>
        studio.UseAsync(provider => ((SigningIn)provider.GetService(typeof(SigningIn))!).CreateTokenAsync(email, password, default));
}
