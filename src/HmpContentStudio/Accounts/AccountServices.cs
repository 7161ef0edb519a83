using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HmpContentStudio.Accounts;

/// <summary>What accounts need beyond their handlers.</summary>
public static class AccountServices
{
    /// <summary>Adds accounts, which stand beside the flow.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.TryAddSingleton(PasswordRules.ForPeople);
        return services.AddScoped<SigningIn>().AddScoped<Sessions>();
    }
}
