using HmpContentStudio.Accounts;
using HmpContentStudio.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace HmpContentStudio.Web.Security;

/// <summary>Who is asking, and the gates every request passes.</summary>
internal static class SecurityServices
{
    public static IServiceCollection AddStudioSecurity(this IServiceCollection services, StudioOptions options, IWebHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            services.AddSingleton(PasswordRules.ForDemo);
        }

        services.AddAuthentication(BearerTokens.Scheme)
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Scheme, null);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    public static void UseStudioSecurity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<ActorOfRequest>();
        app.UseAuthorization();
    }
}
